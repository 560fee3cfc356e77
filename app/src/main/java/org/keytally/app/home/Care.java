package org.keytally.app.home;

import java.util.Optional;
import org.keytally.app.fx.Notice.Tone;

/// Something that needs a person soon, and the place where it is done.
///
/// @param key the id of the key it is about, where it is led to another secret
record Care(Tone tone, String text, Where where, Optional<String> key) {

    /// What is not about the secret of a key.
    Care(Tone tone, String text, Where where) {
        this(tone, text, where, Optional.empty());
    }

    /// Where it is seen to.
    enum Where {
        KEYS,
        ROTATION,
        BUDGETS,
        COSTS
    }
}
