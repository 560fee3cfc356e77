package org.keytally.core.domain.budget;

import java.security.SecureRandom;
import java.util.HexFormat;

/// The short id of a budget, by which a person can name it.
public record BudgetId(String value) {

    private static final int BYTES = 4;

    public BudgetId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a budget without id");
        }
    }

    /// A new id.
    public static BudgetId random(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new BudgetId(HexFormat.of().formatHex(bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
