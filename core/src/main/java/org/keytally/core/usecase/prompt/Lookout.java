package org.keytally.core.usecase.prompt;

import org.keytally.core.domain.prompt.Obstacles;
import org.keytally.core.domain.prompt.RouteWish;

/// Who knows what stands in the way of keys at this moment: budgets, rates, the breaker, security, policy.
///
/// It is asked once for each routing, and gives what holds for that wish as it was at that instant.
@FunctionalInterface
public interface Lookout {

    Lookout CLEAR = _ -> Obstacles.NONE;

    Obstacles over(RouteWish wish);

    /// This one, and where it sees nothing, another.
    default Lookout and(Lookout other) {
        return wish -> over(wish).and(other.over(wish));
    }
}
