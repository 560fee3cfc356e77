package org.keytally.app.prompt;

import java.util.Optional;

/// Why there is no whole answer: what happened, whose matter it is, and what to do.
///
/// @param said the provider's own words
/// @param instead whom to ask in place of the one that could not
record Trouble(
        Matter matter, String title, String text, Optional<String> said, NextStep next, Optional<Pick> instead) {

    /// Whose matter it is.
    enum Matter {
        YOURS,
        PROVIDERS,
        ADMINS,
        OURS
    }

    /// Without anybody else to ask.
    Trouble(Matter matter, String title, String text, Optional<String> said, NextStep next) {
        this(matter, title, text, said, next, Optional.empty());
    }
}
