package org.keytally.app.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;

/// What of a conversation is on the screen and nowhere else: what nobody has sent yet, and exchanges no history keeps.
final class Held {

    private final PromptViewModel model;
    private final List<Exchange> unkept = new ArrayList<>();
    private Optional<String> sentSystem = Optional.empty();

    /// @param keeps whether the history is on
    Held(PromptViewModel model, BooleanSupplier keeps) {
        this.model = model;
        model.exchanges().addListener((ListChangeListener<Exchange>) change -> {
            while (change.next()) {
                unkept.removeAll(change.getRemoved());
                if (change.wasAdded()) {
                    sentSystem = system();
                    if (!keeps.getAsBoolean()) {
                        unkept.addAll(change.getAddedSubList());
                    }
                }
            }
        });
    }

    /// Whether there is what a person wrote and nobody has answered.
    ///
    /// Who reads an answer and lets no history keep it has chosen so, and is not asked about it.
    boolean isUnsent() {
        return !unsent().isBlank() || isNewSystem();
    }

    /// What a person is writing, else their last question where nobody has answered it.
    Draft unsent() {
        Draft writing = model.composer().draft();
        return writing.isBlank() ? unanswered().orElse(writing) : writing;
    }

    /// Whether an exchange is shown that no history keeps.
    boolean isUnkept() {
        return !unkept.isEmpty();
    }

    private boolean isNewSystem() {
        return system().isPresent() && !system().equals(sentSystem);
    }

    private Optional<Draft> unanswered() {
        List<Exchange> all = model.exchanges();
        return all.isEmpty() || all.getLast().phaseProperty().get() != Exchange.Phase.FAILED
                ? Optional.empty()
                : Optional.of(all.getLast().draft());
    }

    private Optional<String> system() {
        return model.way().parameters().system();
    }
}
