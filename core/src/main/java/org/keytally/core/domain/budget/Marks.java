package org.keytally.core.domain.budget;

import java.util.List;
import java.util.Optional;

/// At how many hundredths of a limit a person wants to hear of it.
///
/// @param spent marks on what was spent, ascending
/// @param forecast a mark on what will have been spent when the period ends, at the pace so far
public record Marks(List<Integer> spent, Optional<Integer> forecast) {

    /// The highest mark that makes sense on what was spent, and on a forecast.
    public static final int WHOLE = 100;
    public static final int HIGHEST_FORECAST = 1000;

    public static final Marks USUAL = new Marks(List.of(80), Optional.empty());

    public Marks {
        spent = spent.stream().distinct().sorted().toList();
        if (spent.stream().anyMatch(mark -> mark < 1 || mark > WHOLE)
                || forecast.filter(mark -> mark < 1 || mark > HIGHEST_FORECAST).isPresent()) {
            throw new IllegalArgumentException("not a mark");
        }
    }
}
