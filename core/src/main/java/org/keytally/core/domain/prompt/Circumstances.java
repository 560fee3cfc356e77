package org.keytally.core.domain.prompt;

import java.time.Instant;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.policy.RuleBook;

/// Everything the choice of a way depends on.
///
/// @param rules those in force, with what the wish says in their place
public record Circumstances(
        RouteWish wish, KeysInOrder keys, Providers providers, RuleBook rules, Obstacles obstacles, Instant now) {

    /// The same under another wish.
    Circumstances with(RouteWish other) {
        return new Circumstances(other, keys, providers, rules, obstacles, now);
    }
}
