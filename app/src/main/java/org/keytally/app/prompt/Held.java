package org.keytally.app.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;

/// What of a conversation is on the screen and nowhere else: what is being written, and exchanges no history keeps.
final class Held {

    private final PromptViewModel model;
    private final List<Exchange> unkept = new ArrayList<>();

    /// @param keeps whether the history is on
    Held(PromptViewModel model, BooleanSupplier keeps) {
        this.model = model;
        model.exchanges().addListener((ListChangeListener<Exchange>) change -> {
            while (change.next()) {
                unkept.removeAll(change.getRemoved());
                if (change.wasAdded() && !keeps.getAsBoolean()) {
                    unkept.addAll(change.getAddedSubList());
                }
            }
        });
    }

    boolean isAny() {
        return isWriting() || isAnswered();
    }

    boolean isWriting() {
        return !model.composer().draft().isBlank() || model.way().parameters().system().isPresent();
    }

    boolean isAnswered() {
        return !unkept.isEmpty();
    }
}
