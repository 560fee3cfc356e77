package org.keytally.core.domain.key;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How often keys are to be replaced at least, as an organisation wants it.
///
/// @param personal for keys of persons that are of no environment
public record Cadences(Map<Environment, Cadence> byEnvironment, Optional<Cadence> personal) {

    /// Nothing but what keys say themselves, and what is usual.
    public static final Cadences USUAL = new Cadences(Map.of(), Optional.empty());

    public Cadences {
        byEnvironment = byEnvironment.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(byEnvironment));
    }

    /// The same key with the cadence that binds it: of its own and the organisation's, the shorter.
    public Key on(Key key) {
        Optional<Cadence> wanted = key.environment().map(byEnvironment::get).or(() -> personal(key));
        if (wanted.isEmpty() || !isSooner(wanted.get(), key.cadence())) {
            return key;
        }
        Terms terms = key.terms();
        return key.withTerms(new Terms(
                terms.validity(), wanted, terms.monthlyBudget(), terms.requestsPerMinute(), terms.lease()));
    }

    private Optional<Cadence> personal(Key key) {
        return key.scope() == Scope.PERSONAL && key.environment().isEmpty() ? personal : Optional.empty();
    }

    // Months are longer and shorter; compared from the same day they are what they are.
    private static boolean isSooner(Cadence one, Cadence other) {
        return Stream.of(one.due(Instant.EPOCH)).flatMap(Optional::stream)
                .anyMatch(due -> other.due(Instant.EPOCH).filter(later -> !due.isBefore(later)).isEmpty());
    }
}
