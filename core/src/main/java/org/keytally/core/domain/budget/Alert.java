package org.keytally.core.domain.budget;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A notice that a budget has crossed a mark in a period.
///
/// @param from when the period began
/// @param limit the limit that was in force, so that another one is watched anew
/// @param mark in hundredths of the limit
public record Alert(BudgetId budget, Instant from, String limit, Kind kind, int mark) {

    /// What was crossed.
    public enum Kind {
        /// A mark on what was spent.
        SPENT,
        /// The mark on what will have been spent.
        FORECAST,
        /// The limit itself.
        REACHED,
        /// A hard budget let something not begin that could pass it.
        REFUSED
    }

    /// What a standing gives reason to tell, whether or not it was told before.
    public static List<Alert> of(Standing standing) {
        List<Alert> alerts = new ArrayList<>();
        if (standing.level() == Level.OVER) {
            alerts.add(of(standing, Kind.REACHED, Marks.WHOLE));
            return alerts;
        }
        standing.markReached().ifPresent(mark -> alerts.add(of(standing, Kind.SPENT, mark)));
        if (standing.isForecastReached()) {
            alerts.add(of(standing, Kind.FORECAST, standing.budget().marks().forecast().orElseThrow()));
        }
        return alerts;
    }

    /// The alert that a budget let something not begin; one that is used up said so before.
    public static Alert refused(Standing standing) {
        return of(standing, standing.level() == Level.OVER ? Kind.REACHED : Kind.REFUSED, Marks.WHOLE);
    }

    private static Alert of(Standing standing, Kind kind, int mark) {
        Budget budget = standing.budget();
        return new Alert(budget.id(), standing.span().from(), budget.limit().text(), kind, mark);
    }
}
