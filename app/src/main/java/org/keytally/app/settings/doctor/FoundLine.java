package org.keytally.app.settings.doctor;

import java.util.Optional;
import org.keytally.app.fx.Notice;
import org.keytally.core.domain.home.CheckState;

/// One thing that was found, as it is shown.
///
/// @param word for the state, where it is told by a word of its own
/// @param next the one thing that can be done about it
record FoundLine(CheckState state, Optional<String> word, String title, String text, Optional<Notice.Next> next) {

    static FoundLine of(CheckState state, String title, String text) {
        return new FoundLine(state, Optional.empty(), title, text, Optional.empty());
    }

    FoundLine with(String verb, Runnable run) {
        return new FoundLine(state, word, title, text, Optional.of(new Notice.Next(verb, run)));
    }
}
