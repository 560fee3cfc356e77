package org.keytally.core.domain.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How good a model has to be for what is asked of it.
public enum Tier {
    CHEAP,
    BALANCED,
    BEST;

    /// This tier and those below it, the best first.
    public List<Tier> andCheaper() {
        return Arrays.stream(values()).filter(tier -> tier.compareTo(this) <= 0).toList().reversed();
    }

    public static Optional<Tier> find(String name) {
        return Arrays.stream(values())
                .filter(tier -> tier.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
