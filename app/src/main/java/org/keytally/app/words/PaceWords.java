package org.keytally.app.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.keytally.core.domain.catalog.Money;

/// Says what a stretch of days will have cost at its end, if it goes on as it went.
public final class PaceWords {

    private static final int DIGITS = 6;
    // Less than a tenth of a stretch tells nothing of its rest.
    private static final int TOO_EARLY = 10;

    private final Words words;
    private final Formats formats;

    public PaceWords(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    /// "≈ $48.00 by the end of the month"; empty while it is too early to tell.
    ///
    /// @param name the sentence
    /// @param after the day after the last one
    public String of(String name, Money spent, LocalDate first, LocalDate after, Instant now) {
        Instant begin = first.atStartOfDay(formats.zone()).toInstant();
        Instant end = after.atStartOfDay(formats.zone()).toInstant();
        Duration gone = Duration.between(begin, now);
        Duration whole = Duration.between(begin, end);
        if (spent.isZero() || gone.multipliedBy(TOO_EARLY).compareTo(whole) < 0) {
            return "";
        }
        BigDecimal forecast = spent.dollars()
                .multiply(BigDecimal.valueOf(whole.toSeconds()))
                .divide(BigDecimal.valueOf(gone.toSeconds()), DIGITS, RoundingMode.HALF_UP);
        return words.of(name, formats.estimate(new Money(forecast)));
    }
}
