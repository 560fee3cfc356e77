package org.keytally.app.prompt;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.keytally.app.words.Words;
import org.keytally.core.domain.prompt.PromptOptions;

/// How a model should answer, as it is typed.
final class Parameters {

    private static final BigDecimal HOTTEST = new BigDecimal(2);
    private static final int LONGEST_NUMBER = 9;

    private final Words words;
    private final StringProperty system = new SimpleStringProperty("");
    private final StringProperty temperature = new SimpleStringProperty("");
    private final StringProperty maxTokens = new SimpleStringProperty("");
    private final StringProperty stop = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    Parameters(Words words) {
        this.words = words;
        temperature.subscribe(_ -> check());
        maxTokens.subscribe(_ -> check());
    }

    StringProperty systemProperty() {
        return system;
    }

    StringProperty temperatureProperty() {
        return temperature;
    }

    StringProperty maxTokensProperty() {
        return maxTokens;
    }

    /// Words that end the answer, one on each line.
    StringProperty stopProperty() {
        return stop;
    }

    /// What cannot be meant; empty where all is well.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    boolean isFine() {
        return problem.get().isEmpty();
    }

    Optional<String> system() {
        return Optional.of(system.get()).filter(text -> !text.isBlank());
    }

    PromptOptions options() {
        return new PromptOptions(
                temperature(temperature.get()),
                maxTokens(maxTokens.get()),
                stop.get().lines().filter(line -> !line.isEmpty()).toList());
    }

    private void check() {
        boolean isTooHot = !temperature.get().isBlank() && temperature(temperature.get()).isEmpty();
        boolean isNoCount = !maxTokens.get().isBlank() && maxTokens(maxTokens.get()).isEmpty();
        problem.set(isTooHot
                ? words.of("prompt.bad-temperature")
                : isNoCount ? words.of("prompt.bad-max-tokens") : "");
    }

    private static Optional<BigDecimal> temperature(String typed) {
        try {
            // A comma is how half of Europe writes it.
            String plain = typed.strip().replace(',', '.');
            return plain.length() > LONGEST_NUMBER
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(plain))
                            .filter(value -> value.signum() >= 0 && value.compareTo(HOTTEST) <= 0);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static OptionalInt maxTokens(String typed) {
        String plain = typed.strip();
        boolean isWhole = !plain.isEmpty() && plain.length() <= LONGEST_NUMBER
                && plain.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        int count = isWhole ? Integer.parseInt(plain) : 0;
        return count < 1 ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
