package org.keytally.core.domain.catalog;

import java.util.Locale;

/// How urgently a provider served a request, where the price hangs on it.
public enum ServiceTier {
    STANDARD,
    BATCH,
    FLEX,
    PRIORITY;

    /// Reads a provider's own word; what is none of the priced tiers is the standard one.
    public static ServiceTier reported(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "batch" -> BATCH;
            case "flex" -> FLEX;
            case "priority" -> PRIORITY;
            default -> STANDARD;
        };
    }
}
