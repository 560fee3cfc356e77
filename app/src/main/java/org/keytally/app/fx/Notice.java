package org.keytally.app.fx;

import java.util.Optional;

/// One sentence that comes up at the edge of the window and goes again.
///
/// @param next the one thing that can be done about it
public record Notice(Tone tone, String text, Optional<Next> next) {

    /// How much a notice matters.
    public enum Tone {
        PLAIN,
        GOOD,
        WARNING,
        BAD
    }

    /// The one thing that can be done, named by its verb.
    public record Next(String verb, Runnable run) {}

    public static Notice plain(String text) {
        return new Notice(Tone.PLAIN, text, Optional.empty());
    }

    public static Notice good(String text) {
        return new Notice(Tone.GOOD, text, Optional.empty());
    }

    public static Notice warning(String text) {
        return new Notice(Tone.WARNING, text, Optional.empty());
    }

    public static Notice bad(String text) {
        return new Notice(Tone.BAD, text, Optional.empty());
    }

    public Notice with(String verb, Runnable run) {
        return new Notice(tone, text, Optional.of(new Next(verb, run)));
    }
}
