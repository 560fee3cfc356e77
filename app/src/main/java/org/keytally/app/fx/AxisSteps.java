package org.keytally.app.fx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// The round values at an axis that begins at nothing: ones, twos and fives, at most five of them.
///
/// @param top the end of the axis, never nothing
record AxisSteps(BigDecimal top, List<BigDecimal> values) {

    private static final int MOST = 5;
    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5), BigDecimal.TEN);

    static AxisSteps upTo(BigDecimal highest) {
        if (highest.signum() <= 0) {
            return new AxisSteps(BigDecimal.ONE, List.of(BigDecimal.ZERO));
        }
        BigDecimal least = highest.divide(BigDecimal.valueOf(MOST), highest.scale() + 3, RoundingMode.UP);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        BigDecimal step = ROUND.stream()
                .map(power::multiply)
                .filter(one -> one.compareTo(least) >= 0)
                .findFirst()
                .orElseThrow();
        List<BigDecimal> values = new ArrayList<>(List.of(BigDecimal.ZERO));
        while (values.getLast().compareTo(highest) < 0) {
            values.add(values.getLast().add(step));
        }
        return new AxisSteps(values.getLast(), List.copyOf(values));
    }
}
