package org.keytally.core.domain.catalog;

import java.util.Locale;
import java.util.regex.Pattern;

/// The short name of a provider as it stands in commands, files and tables.
public record ProviderId(String value) implements Comparable<ProviderId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

    public ProviderId {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a provider id");
        }
    }

    /// Tells whether a text could be a provider id at all.
    public static boolean isPossible(String text) {
        return SHAPE.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public int compareTo(ProviderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
