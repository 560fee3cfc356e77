package org.keytally.core.domain.home;

import java.util.regex.Pattern;

/// The random id that stands for a name in the journal, so that the name can be erased.
public record NameId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    public NameId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a name id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
