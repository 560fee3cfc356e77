package org.keytally.app.settings.prices;

import java.util.List;
import java.util.Locale;

/// Parts of the names of a provider and a model that are sought.
final class Sought {

    private final List<String> parts;

    Sought(String text) {
        parts = List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    }

    /// @param provider its id
    /// @param called what people call it
    boolean isIn(String provider, String called, String model) {
        String names = (provider + " " + called + " " + model).toLowerCase(Locale.ROOT);
        return parts.stream().allMatch(names::contains);
    }
}
