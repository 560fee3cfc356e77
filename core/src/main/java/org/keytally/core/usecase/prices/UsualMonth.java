package org.keytally.core.usecase.prices;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.keytally.core.domain.catalog.Usage;

/// A month as many have it, to compare prices by.
public enum UsualMonth {
    CHAT(100, 500, 300),
    RESUMES(10, 2_000, 1_500),
    REQUESTS(500, 1_000, 500);

    private final long requests;
    private final long input;
    private final long output;

    UsualMonth(long requests, long input, long output) {
        this.requests = requests;
        this.input = input;
        this.output = output;
    }

    public CompareCosts.Month month() {
        return new CompareCosts.Month(requests, new Usage(input, 0, 0, 0, output, 0));
    }

    public static Optional<UsualMonth> find(String name) {
        return Arrays.stream(values())
                .filter(usual -> usual.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
