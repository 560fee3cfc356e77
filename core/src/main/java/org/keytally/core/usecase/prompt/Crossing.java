package org.keytally.core.usecase.prompt;

import java.util.Optional;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.prompt.Route;
import org.keytally.core.domain.prompt.Step;

/// A prompt moves to a payer who was not the first: it is told, booked and audited.
///
/// @param from the last key of another payer that stood before; none where none is set
/// @param payerName the name behind the new payer, where one is known
public record Crossing(Optional<Step> from, Step to, Payer payer, Optional<String> payerName) {

    static Optional<Crossing> at(Route route, Optional<Step> step, Optional<String> payerName) {
        return step.filter(Step::isCrossing)
                .map(to -> new Crossing(from(route, to), to, route.payerOf(step), payerName));
    }

    private static Optional<Step> from(Route route, Step to) {
        return route.steps()
                .subList(0, route.steps().indexOf(to))
                .reversed()
                .stream()
                .filter(before -> !before.hasPayerOf(to.key()) && before.reason().isPresent())
                .findFirst();
    }
}
