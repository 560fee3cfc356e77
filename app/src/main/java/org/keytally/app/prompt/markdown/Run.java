package org.keytally.app.prompt.markdown;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// A stretch of text that looks the same throughout.
///
/// @param link where it leads; only to the web
public record Run(String text, Set<Look> looks, Optional<URI> link) {

    /// How a stretch of text looks.
    public enum Look {
        STRONG,
        EMPHASISED,
        CODE
    }

    public Run {
        looks = Set.copyOf(looks);
    }

    Run with(String other) {
        return new Run(other, looks, link);
    }

    static Run plain(String text) {
        return new Run(text, Set.of(), Optional.empty());
    }
}
