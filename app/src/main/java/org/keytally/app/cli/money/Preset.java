package org.keytally.app.cli.money;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A usage that many have, to compare prices by.
enum Preset {
    CHAT(100, 500, 300),
    RESUMES(10, 2_000, 1_500),
    REQUESTS(500, 1_000, 500);

    private final long requests;
    private final long input;
    private final long output;

    Preset(long requests, long input, long output) {
        this.requests = requests;
        this.input = input;
        this.output = output;
    }

    long requests() {
        return requests;
    }

    long input() {
        return input;
    }

    long output() {
        return output;
    }

    static Optional<Preset> find(String name) {
        return Arrays.stream(values())
                .filter(preset -> preset.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
