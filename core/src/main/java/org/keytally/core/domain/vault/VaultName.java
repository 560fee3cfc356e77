package org.keytally.core.domain.vault;

import java.util.Optional;
import java.util.regex.Pattern;

/// A name that a secret or a key may have in a vault.
public record VaultName(String value) implements Comparable<VaultName> {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-zA-Z-]{1,127}");

    public VaultName {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("no name for a secret of a vault");
        }
    }

    public static Optional<VaultName> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new VaultName(text)) : Optional.empty();
    }

    @Override
    public int compareTo(VaultName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
