package org.keytally.core.usecase.prompt;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.prompt.Choice;
import org.keytally.core.domain.prompt.RouteWish;

/// Finds the way for a wish from what holds now.
public record Pathfinder(
        KeyOrder keys, Supplier<Providers> providers, RuleSource rules, Lookout lookout, InstantSource clock,
        RouteMemory memory) {

    Choice way(RouteWish wish) {
        return memory.way(this, rules.allowed(wish));
    }
}
