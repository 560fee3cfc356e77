package org.keytally.app.settings.models;

import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.keytally.core.domain.catalog.OwnModel;
import org.keytally.core.domain.model.OfferedModel;

/// A model of a person's own provider while it is filled in.
final class ModelDraft {

    // More than any text there is, and far from where numbers end.
    private static final int MOST_DIGITS = 12;

    private final StringProperty model = new SimpleStringProperty("");
    private final StringProperty context = new SimpleStringProperty("");
    private final StringProperty output = new SimpleStringProperty("");

    ModelDraft() {}

    ModelDraft(OwnModel former) {
        model.set(former.model());
        former.context().ifPresent(tokens -> context.set(String.valueOf(tokens)));
        former.output().ifPresent(tokens -> output.set(String.valueOf(tokens)));
    }

    StringProperty modelProperty() {
        return model;
    }

    /// What it takes at once, in tokens.
    StringProperty contextProperty() {
        return context;
    }

    /// The most it answers, in tokens.
    StringProperty outputProperty() {
        return output;
    }

    boolean isBlank() {
        return model.get().isBlank() && context.get().isBlank() && output.get().isBlank();
    }

    /// Empty where it cannot be meant.
    Optional<OwnModel> read() {
        String name = model.get().strip();
        Optional<OptionalLong> takes = tokens(context.get());
        Optional<OptionalLong> answers = tokens(output.get());
        return takes.isEmpty() || answers.isEmpty() || !OfferedModel.isPossible(name)
                ? Optional.empty()
                : Optional.of(new OwnModel(name, takes.get(), answers.get()));
    }

    // As people write them: 128,000 and 128 000 are the same number.
    private static Optional<OptionalLong> tokens(String text) {
        String digits = text.replaceAll("[\\s,._'’]", "");
        if (digits.isEmpty()) {
            return Optional.of(OptionalLong.empty());
        }
        return Optional.of(digits)
                .filter(number -> number.length() <= MOST_DIGITS && number.matches("[0-9]+"))
                .map(Long::parseLong)
                .filter(number -> number > 0)
                .map(OptionalLong::of);
    }
}
