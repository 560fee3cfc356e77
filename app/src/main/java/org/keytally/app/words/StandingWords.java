package org.keytally.app.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.function.Supplier;
import org.keytally.core.domain.budget.BudgetTitle;
import org.keytally.core.domain.budget.Level;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.catalog.Providers;

/// Where budgets stand, in words and shares.
public final class StandingWords {

    private static final int DIGITS = 6;
    private static final BigDecimal USUAL_WARNING = new BigDecimal("0.8");

    private final Words words;
    private final Formats formats;
    private final BudgetNames names;
    private final Amounts amounts;

    public StandingWords(Words words, Formats formats, Supplier<Providers> providers) {
        this.words = words;
        this.formats = formats;
        this.names = new BudgetNames(words, providers);
        this.amounts = new Amounts(words, formats);
    }

    /// "Budget of the key Work".
    public String name(Standing standing, String called) {
        return names.of(standing.budget().target(), called);
    }

    /// "Budget of the key Work, by month".
    public String title(Standing standing, String called) {
        return names.titleOf(new BudgetTitle(standing.budget().target(), called, standing.budget().period()));
    }

    /// "$20.00 of $30.00".
    public String amounts(Standing standing) {
        return words.of(
                "home.budget.amounts", amount(standing, standing.used()), amounts.of(standing.budget().limit()));
    }

    public String amount(Standing standing, BigDecimal amount) {
        return amounts.of(standing.budget().limit().unit(), amount);
    }

    /// How long it lasts, before any percent.
    public String pace(Standing standing) {
        if (standing.level() == Level.OVER) {
            return words.of("home.budget.over", formats.shortDay(standing.renews()));
        }
        return standing.lastsUntil()
                .map(until -> words.of("home.budget.until", formats.shortDay(until)))
                .orElseGet(() -> words.of("home.budget.lasts", formats.shortDay(standing.renews())));
    }

    /// The share of the limit that is used.
    public static BigDecimal used(Standing standing) {
        return share(standing.used(), standing.limit());
    }

    /// The share that would be even with the time gone by.
    public static BigDecimal even(Standing standing) {
        Duration gone = Duration.between(standing.span().from(), standing.at());
        return share(BigDecimal.valueOf(gone.toSeconds()), BigDecimal.valueOf(standing.span().length().toSeconds()));
    }

    /// The share from which it is amber.
    public static BigDecimal warnsFrom(Standing standing) {
        return standing.budget().marks().spent().stream()
                .findFirst()
                .map(mark -> BigDecimal.valueOf(mark).movePointLeft(2))
                .orElse(USUAL_WARNING);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? BigDecimal.ZERO : part.divide(whole, DIGITS, RoundingMode.HALF_UP);
    }
}
