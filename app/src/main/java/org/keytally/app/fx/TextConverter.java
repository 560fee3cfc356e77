package org.keytally.app.fx;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The way the values of a list of choices are written; nothing is ever typed into one.
public final class TextConverter<T> extends StringConverter<T> {

    private final Function<T, String> text;
    private final String none;

    public TextConverter(Function<T, String> text) {
        this(text, "");
    }

    /// @param none what stands for no choice
    public TextConverter(Function<T, String> text, String none) {
        this.text = text;
        this.none = none;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? none : text.apply(value);
    }

    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException("nothing is typed here");
    }
}
