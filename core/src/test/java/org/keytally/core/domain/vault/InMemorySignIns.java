package org.keytally.core.domain.vault;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Sign-ins that nobody keeps; whoever is asked signs in as Ada, in the directory `organisation`.
public final class InMemorySignIns implements SignIns {

    public static final SignedIn ADA = new SignedIn(Optional.of("ada@contoso.example"), Instant.EPOCH);

    private final Map<SignInPlace, SignedIn> kept = new HashMap<>();
    private Optional<VaultException.Kind> refusal = Optional.empty();

    /// From now on nobody can sign in, for that reason.
    public void refuse(VaultException.Kind why) {
        refusal = Optional.of(why);
    }

    @Override
    public VaultLink placed(VaultLink link) {
        return link.directory().tenant().isPresent() ? link : link.withTenant("organisation");
    }

    @Override
    public SignedIn signIn(VaultLink link, SignInFace face) throws VaultException {
        face.show(new SignInStep.Page(URI.create("https://login.example"), Instant.EPOCH));
        if (refusal.isPresent()) {
            throw new VaultException(refusal.get(), "refused");
        }
        kept.put(link.place().orElseThrow(), ADA);
        return ADA;
    }

    @Override
    public Optional<SignedIn> signedIn(VaultLink link) {
        return link.place().map(kept::get);
    }

    @Override
    public boolean signOut(VaultLink link) {
        return link.place().map(kept::remove).isPresent();
    }
}
