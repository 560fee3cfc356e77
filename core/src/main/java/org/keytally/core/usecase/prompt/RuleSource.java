package org.keytally.core.usecase.prompt;

import org.keytally.core.domain.policy.RuleBook;
import org.keytally.core.domain.prompt.RouteWish;

/// Where the rules for a wish come from: what a person set, and what the organisation allows.
@FunctionalInterface
public interface RuleSource {

    RuleBook of(RouteWish wish);

    /// The wish without what an admin has settled otherwise.
    default RouteWish allowed(RouteWish wish) {
        return wish;
    }

    /// What the rules are read from: as long as it is the same object, the rules are the same.
    default Object basis() {
        return new Object();
    }
}
