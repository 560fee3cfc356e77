package org.keytally.core.domain.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A budget, and what was spent and is reserved of it at a moment.
///
/// @param spent what counts in the period, unknown attempts at their worst
/// @param reserved what is kept free for attempts that have not ended
/// @param ahead what is dated after the period, as happens where a clock was put back; it counts, too
public record Standing(
        Budget budget, Span span, BigDecimal spent, BigDecimal reserved, BigDecimal ahead, Instant at) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    // Less than a tenth of a period tells nothing of its rest.
    private static final int TOO_EARLY = 10;

    public BigDecimal limit() {
        return budget.limit().amount();
    }

    /// What counts against the limit, reservations aside.
    public BigDecimal used() {
        return spent.add(ahead);
    }

    /// What can still be reserved, never less than nothing.
    public BigDecimal remaining() {
        return limit().subtract(used()).subtract(reserved).max(BigDecimal.ZERO);
    }

    /// How many whole hundredths of the limit are used.
    public BigDecimal percent() {
        return used().multiply(HUNDRED).divide(limit(), 0, RoundingMode.FLOOR);
    }

    /// How much of the limit falls to a part of the period where it is used evenly.
    public BigDecimal evenly(Duration part) {
        return limit().multiply(BigDecimal.valueOf(part.toSeconds()))
                .divide(BigDecimal.valueOf(span.length().toSeconds()), Limit.MOST_DECIMALS, RoundingMode.HALF_UP);
    }

    /// When the period ends and the next begins.
    public Instant renews() {
        return span.to();
    }

    /// What will have been spent when the period ends, at the pace so far; empty while it is too early to tell.
    public Optional<BigDecimal> forecast() {
        Duration elapsed = Duration.between(span.from(), at);
        if (elapsed.multipliedBy(TOO_EARLY).compareTo(span.length()) < 0) {
            return Optional.empty();
        }
        int decimals = budget.limit().unit() == Unit.MONEY ? Limit.MOST_DECIMALS : 0;
        return Optional.of(used()
                .multiply(BigDecimal.valueOf(span.length().toSeconds()))
                .divide(BigDecimal.valueOf(elapsed.toSeconds()), decimals, RoundingMode.HALF_UP));
    }

    /// When it will be used up at the pace so far, if that is before it renews.
    public Optional<Instant> lastsUntil() {
        if (used().compareTo(limit()) >= 0) {
            return Optional.of(at);
        }
        if (forecast().isEmpty() || used().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal seconds = limit().subtract(used())
                .multiply(BigDecimal.valueOf(Duration.between(span.from(), at).toSeconds()))
                .divide(used(), 0, RoundingMode.FLOOR);
        boolean isWithin = seconds.compareTo(BigDecimal.valueOf(Duration.between(at, span.to()).toSeconds())) < 0;
        return isWithin ? Optional.of(at.plusSeconds(seconds.longValueExact())) : Optional.empty();
    }

    public Level level() {
        if (used().compareTo(limit()) >= 0) {
            return Level.OVER;
        }
        if (markReached().isPresent()) {
            return Level.WARNED;
        }
        return isForecastReached() ? Level.FORECAST : Level.FINE;
    }

    /// The highest mark on what was spent that is reached.
    public Optional<Integer> markReached() {
        return budget.marks().spent().reversed().stream().filter(mark -> isAt(used(), mark)).findFirst();
    }

    public boolean isForecastReached() {
        return budget.marks()
                .forecast()
                .filter(mark -> forecast().filter(amount -> isAt(amount, mark)).isPresent())
                .isPresent();
    }

    private boolean isAt(BigDecimal amount, int mark) {
        return amount.multiply(HUNDRED).compareTo(limit().multiply(BigDecimal.valueOf(mark))) >= 0;
    }
}
