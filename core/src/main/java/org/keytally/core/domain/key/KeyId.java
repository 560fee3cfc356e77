package org.keytally.core.domain.key;

import java.util.regex.Pattern;

/// The lasting name of a key, made by us and never reused.
public record KeyId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{8,40}");

    public KeyId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a key id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
