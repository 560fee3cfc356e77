package org.keytally.app.fx;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The way the values of a list of choices are written, and found again by what is written.
public final class TextConverter<T> extends StringConverter<T> {

    private final Supplier<? extends List<T>> choices;
    private final Function<T, String> text;
    private final String none;

    /// @param choices what there is to choose from at the time
    public TextConverter(Supplier<? extends List<T>> choices, Function<T, String> text) {
        this(choices, text, "");
    }

    /// @param none what stands for no choice
    public TextConverter(Supplier<? extends List<T>> choices, Function<T, String> text, String none) {
        this.choices = choices;
        this.text = text;
        this.none = none;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? none : text.apply(value);
    }

    // A program that reads the screen aloud may also write into it.
    @Override
    public @Nullable T fromString(String written) {
        return choices.get().stream()
                .filter(Objects::nonNull)
                .filter(choice -> text.apply(choice).equals(written))
                .findFirst()
                .orElse(null);
    }
}
