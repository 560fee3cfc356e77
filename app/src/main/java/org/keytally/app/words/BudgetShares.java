package org.keytally.app.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.ledger.UsageBy;

/// How much of budgets falls to each bar of a chart over the same.
public final class BudgetShares {

    // More lines than these only hide the bars.
    private static final int MOST = 3;
    private static final BigDecimal MONTHS_OF_A_QUARTER = BigDecimal.valueOf(3);
    private static final int DIGITS = 6;

    private final Words words;
    private final StandingWords standings;

    /// How long a bar is.
    public enum Bar {
        DAY,
        WEEK,
        MONTH
    }

    /// A budget, and the name of what it is aimed at.
    public record Called(String called, Standing standing) {}

    /// What of a budget falls to one bar.
    ///
    /// @param text "$3.87 a day"
    public record Share(String name, BigDecimal amount, String text) {}

    public BudgetShares(Words words, Formats formats, Supplier<Providers> providers) {
        this.words = words;
        this.standings = new StandingWords(words, formats, providers);
    }

    /// The budgets over just what has these values, the tightest first; one of a longer period is shared out evenly.
    public List<Share> of(Collection<Called> budgets, Map<UsageBy, String> only, Unit unit, Bar bar) {
        return budgets.stream()
                .filter(one -> one.standing().budget().target().isOver(only))
                .filter(one -> one.standing().budget().limit().unit() == unit)
                .flatMap(one -> share(one, bar).stream())
                .sorted(Comparator.comparing(Share::amount))
                .limit(MOST)
                .toList();
    }

    private Optional<Share> share(Called one, Bar bar) {
        return amount(one.standing(), bar).map(amount -> new Share(
                standings.title(one.standing(), one.called()), amount,
                words.of(sentence(bar), standings.amount(one.standing(), amount))));
    }

    private static String sentence(Bar bar) {
        return switch (bar) {
            case DAY -> "chart.share.day";
            case WEEK -> "chart.share.week";
            case MONTH -> "chart.share.month";
        };
    }

    // Days and weeks do not make up months.
    private static Optional<BigDecimal> amount(Standing standing, Bar bar) {
        BudgetPeriod period = standing.budget().period();
        return switch (bar) {
            case DAY -> Optional.of(period == BudgetPeriod.DAY
                    ? standing.limit()
                    : standing.evenly(Duration.ofDays(1)));
            case WEEK -> Optional.of(period == BudgetPeriod.WEEK
                    ? standing.limit()
                    : standing.evenly(Duration.ofDays(7)));
            case MONTH -> switch (period) {
                case MONTH -> Optional.of(standing.limit());
                case QUARTER -> Optional.of(
                        standing.limit().divide(MONTHS_OF_A_QUARTER, DIGITS, RoundingMode.HALF_UP));
                case DAY, WEEK -> Optional.empty();
            };
        };
    }
}
