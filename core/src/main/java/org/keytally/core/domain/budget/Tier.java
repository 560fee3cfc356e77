package org.keytally.core.domain.budget;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a kind of person may use in a month.
public enum Tier {
    FREE("10"),
    STANDARD("50"),
    MICRO("100"),
    OPERATOR("250"),
    ENTERPRISE("500"),
    BETA("1000"),
    ADMIN(""),
    FUTURE4200("");

    private final String dollars;

    Tier(String dollars) {
        this.dollars = dollars;
    }

    /// The limit for a month as it comes with the program; none where it is unlimited.
    public Optional<Limit> limit() {
        return dollars.isEmpty() ? Optional.empty() : Optional.of(Limit.dollars(dollars));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Tier> find(String word) {
        return Arrays.stream(values())
                .filter(tier -> tier.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
