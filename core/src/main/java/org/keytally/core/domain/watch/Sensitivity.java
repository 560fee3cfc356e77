package org.keytally.core.domain.watch;

import java.math.BigDecimal;
import org.keytally.core.domain.budget.Unit;

/// From when on something counts as unusual.
///
/// @param factor how many times what is usual
/// @param leastDollars what nobody wants to hear of, however unusual it is
public record Sensitivity(int factor, BigDecimal leastDollars) {

    /// Fewer requests in a day alarm nobody, however unusual they are.
    public static final BigDecimal LEAST_REQUESTS = BigDecimal.valueOf(500);

    /// What holds until a person says otherwise.
    public static final Sensitivity USUAL = new Sensitivity(5, BigDecimal.valueOf(5));

    public Sensitivity {
        if (factor < 1 || leastDollars.signum() < 0) {
            throw new IllegalArgumentException("not a sensitivity");
        }
    }

    BigDecimal least(Unit unit) {
        return unit == Unit.MONEY ? leastDollars : LEAST_REQUESTS;
    }

    BigDecimal times(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(factor));
    }
}
