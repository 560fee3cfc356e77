package org.keytally.core.adapter.keyvault.person;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.keytally.core.domain.vault.SignInFace;
import org.keytally.core.domain.vault.SignInStep;

/// A face that remembers what it was to show.
final class ShownFace implements SignInFace {

    private final AtomicReference<Optional<SignInStep>> shown = new AtomicReference<>(Optional.empty());

    @Override
    public void show(SignInStep step) {
        shown.set(Optional.of(step));
    }

    @Override
    public String farewell(boolean isSignedIn) {
        return isSignedIn ? "<p>It's done.</p>" : "<p>It isn't {done}.</p>";
    }

    Optional<SignInStep> shown() {
        return shown.get();
    }

    /// The address that was shown; empty until then.
    String address() {
        return shown().map(step -> step.address().toString()).orElse("");
    }
}
