package org.keytally.core.domain.prompt;

import java.util.function.Consumer;

/// Where the pieces of an answer go while it is still coming.
public record Deltas(Consumer<String> text, Consumer<String> reasoning) {

    public static final Deltas UNHEARD = new Deltas(piece -> {}, piece -> {});

    public static Deltas ofText(Consumer<String> text) {
        return new Deltas(text, piece -> {});
    }
}
