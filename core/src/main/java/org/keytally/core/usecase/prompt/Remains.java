package org.keytally.core.usecase.prompt;

import java.util.List;
import org.keytally.core.domain.prompt.Route;
import org.keytally.core.domain.prompt.RouteWish;

/// Who knows what is left of the budgets that the next step of a route would count against.
@FunctionalInterface
public interface Remains {

    List<Remainder> of(RouteWish wish, Route route);
}
