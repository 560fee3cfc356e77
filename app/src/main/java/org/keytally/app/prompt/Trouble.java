package org.keytally.app.prompt;

import java.util.Optional;
import org.keytally.core.domain.key.Key;

/// Why there is no whole answer: what happened, whose matter it is, and what to do.
///
/// @param said the provider's own words
/// @param instead whom to ask in place of the one that could not
/// @param burnt the id of a key of the person's own whose secret is good for nothing any more
record Trouble(
        Matter matter,
        String title,
        String text,
        Optional<String> said,
        NextStep next,
        Optional<Pick> instead,
        Optional<String> burnt) {

    /// Whose matter it is.
    enum Matter {
        YOURS,
        PROVIDERS,
        ADMINS,
        OURS
    }

    Trouble withBurnt(Optional<Key> key) {
        return new Trouble(matter, title, text, said, next, instead,
                key.filter(one -> !one.isLeased()).map(one -> one.id().value()));
    }

    /// Without anybody else to ask.
    Trouble(Matter matter, String title, String text, Optional<String> said, NextStep next) {
        this(matter, title, text, said, next, Optional.empty(), Optional.empty());
    }
}
