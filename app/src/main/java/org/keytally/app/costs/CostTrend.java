package org.keytally.app.costs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.keytally.app.fx.Bars;

/// What was usual over the bars so far, and what is likely in those to come.
///
/// @param known the mean of each past bar and the six before it
/// @param ahead what each bar to come is likely to bring; empty where none is to come
record CostTrend(List<BigDecimal> known, Optional<Bars.Ahead> ahead) {

    private static final int WINDOW = 7;
    private static final int DIGITS = 6;
    // From fewer bars nobody can tell what is usual.
    private static final int FEWEST = 3;

    /// @param past what each bar before the present one brought
    /// @param toCome how many bars follow the present one
    static Optional<CostTrend> of(List<BigDecimal> past, int toCome) {
        if (past.size() < FEWEST || sum(past).signum() <= 0) {
            return Optional.empty();
        }
        List<BigDecimal> known = IntStream.range(0, past.size())
                .mapToObj(place -> mean(past.subList(Math.max(0, place - WINDOW + 1), place + 1)))
                .toList();
        return Optional.of(new CostTrend(known, toCome > 0 ? Optional.of(ahead(past)) : Optional.empty()));
    }

    // The band is as wide as the bars so far differ from their mean.
    private static Bars.Ahead ahead(List<BigDecimal> past) {
        BigDecimal mean = mean(past);
        BigDecimal spread = mean(past.stream().map(one -> one.subtract(mean).pow(2)).toList())
                .sqrt(MathContext.DECIMAL64)
                .setScale(DIGITS, RoundingMode.HALF_UP);
        return new Bars.Ahead(mean.subtract(spread).max(BigDecimal.ZERO), mean, mean.add(spread));
    }

    private static BigDecimal mean(List<BigDecimal> amounts) {
        return sum(amounts).divide(BigDecimal.valueOf(amounts.size()), DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
