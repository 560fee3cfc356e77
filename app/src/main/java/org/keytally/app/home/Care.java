package org.keytally.app.home;

import org.keytally.app.fx.Notice.Tone;

/// Something that needs a person soon, and the place where it is done.
record Care(Tone tone, String text, Where where) {

    /// Where it is seen to.
    enum Where {
        KEYS,
        BUDGETS,
        COSTS
    }
}
