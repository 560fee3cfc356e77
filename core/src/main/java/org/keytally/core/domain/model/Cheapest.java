package org.keytally.core.domain.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.Money;

/// The choice of the cheapest among models that are good enough.
public sealed interface Cheapest {

    /// A model and what the prompt would cost with it; empty where its price is not known.
    record Candidate(OfferedModel model, Optional<Money> cost) {}

    /// The cheapest one whose price is known, or the only one there is.
    ///
    /// @param unpriced those that could not be compared
    record Found(Candidate candidate, List<OfferedModel> unpriced) implements Cheapest {}

    /// Several, and no price of any is known, so that none is cheaper than another.
    record Unpriced(List<OfferedModel> models) implements Cheapest {}

    /// There is none.
    record Nothing() implements Cheapest {}

    // Of two that cost the same the one listed first, so that the same prices give the same choice.
    static Cheapest of(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return new Nothing();
        }
        List<OfferedModel> unpriced = candidates.stream()
                .filter(candidate -> candidate.cost().isEmpty())
                .map(Candidate::model)
                .toList();
        if (candidates.size() == 1) {
            return new Found(candidates.getFirst(), List.of());
        }
        return candidates.stream()
                .filter(candidate -> candidate.cost().isPresent())
                .min(Comparator.comparing(candidate -> candidate.cost().orElseThrow()))
                .<Cheapest>map(candidate -> new Found(candidate, unpriced))
                .orElseGet(() -> new Unpriced(unpriced));
    }
}
