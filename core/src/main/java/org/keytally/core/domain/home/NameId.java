package org.keytally.core.domain.home;

import java.util.regex.Pattern;

/// The random id that stands for a name in the journal, so that the name can be erased.
public record NameId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    public NameId {
        if (!isPossible(value)) {
            throw new IllegalArgumentException("not a name id");
        }
    }

    /// Tells whether a text could be one at all.
    public static boolean isPossible(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
