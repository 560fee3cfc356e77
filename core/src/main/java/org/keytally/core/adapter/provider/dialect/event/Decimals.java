package org.keytally.core.adapter.provider.dialect.event;

import java.math.BigDecimal;
import java.util.Optional;

/// Reads exact decimals and leaves alone what would cost time or room.
public final class Decimals {

    private static final int CHARACTERS = 60;
    private static final int SCALE = 40;

    private Decimals() {}

    public static Optional<BigDecimal> of(String text) {
        if (text.isEmpty() || text.length() > CHARACTERS) {
            return Optional.empty();
        }
        try {
            BigDecimal value = new BigDecimal(text.strip());
            return Math.abs((long) value.scale()) > SCALE ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
