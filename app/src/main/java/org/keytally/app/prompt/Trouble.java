package org.keytally.app.prompt;

import java.util.Optional;

/// Why there is no whole answer: what happened, whose matter it is, and what to do.
///
/// @param said the provider's own words
record Trouble(Matter matter, String title, String text, Optional<String> said, NextStep next) {

    /// Whose matter it is.
    enum Matter {
        YOURS,
        PROVIDERS,
        ADMINS,
        OURS
    }
}
