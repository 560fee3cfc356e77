package org.keytally.core.adapter.provider.dialect.answer;

import java.util.function.Consumer;

/// Passes pieces on, but never half a character: some hosts cut between the two halves of a surrogate pair.
final class PieceFlow {

    private final Consumer<String> target;
    private String held = "";

    PieceFlow(Consumer<String> target) {
        this.target = target;
    }

    void pass(String piece) {
        String whole = held.isEmpty() ? piece : held + piece;
        int end = whole.length();
        held = "";
        if (Character.isHighSurrogate(whole.charAt(end - 1))) {
            held = whole.substring(end - 1);
            whole = whole.substring(0, end - 1);
        }
        if (!whole.isEmpty()) {
            target.accept(whole);
        }
    }

    void flush() {
        if (!held.isEmpty()) {
            target.accept(held);
            held = "";
        }
    }
}
