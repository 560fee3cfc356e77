package org.keytally.core.domain.environment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How much may be spent in an environment, and how fast.
///
/// @param monthly US dollars in a month
/// @param marks the percentages of it at which somebody is told
/// @param isCap whether nothing is sent beyond it
public record SpendingPlan(
        Optional<BigDecimal> monthly, List<Integer> marks, boolean isCap, OptionalInt requestsPerMinute) {

    public static final SpendingPlan NONE =
            new SpendingPlan(Optional.empty(), List.of(), false, OptionalInt.empty());

    public SpendingPlan {
        marks = marks.stream().sorted().distinct().toList();
        if (monthly.filter(limit -> limit.signum() <= 0).isPresent()
                || marks.stream().anyMatch(mark -> mark < 1 || mark > 100)
                || (requestsPerMinute.isPresent() && requestsPerMinute.getAsInt() < 1)) {
            throw new IllegalArgumentException("not a plan for spending");
        }
    }

    public SpendingPlan withMonthly(Optional<BigDecimal> limit) {
        return new SpendingPlan(limit, marks, isCap, requestsPerMinute);
    }

    public SpendingPlan withMarks(List<Integer> percentages) {
        return new SpendingPlan(monthly, percentages, isCap, requestsPerMinute);
    }

    public SpendingPlan withCap(boolean binds) {
        return new SpendingPlan(monthly, marks, binds, requestsPerMinute);
    }

    public SpendingPlan withRate(int requests) {
        return new SpendingPlan(monthly, marks, isCap, OptionalInt.of(requests));
    }
}
