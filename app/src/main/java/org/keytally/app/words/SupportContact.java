package org.keytally.app.words;

import java.util.Optional;
import org.keytally.core.domain.policy.KeptPolicy;

/// Whom the organisation's policy says to ask, as it may be shown.
public final class SupportContact {

    private SupportContact() {}

    public static Optional<String> of(Optional<KeptPolicy> policy) {
        return policy.flatMap(kept -> kept.policy().contacts().support())
                .map(text -> SafeText.stripped(text).strip())
                .filter(text -> !text.isEmpty());
    }
}
