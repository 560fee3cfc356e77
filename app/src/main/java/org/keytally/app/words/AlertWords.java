package org.keytally.app.words;

import java.util.function.Supplier;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.usecase.budget.RaiseAlerts;

/// What is said when a budget passes a mark.
public final class AlertWords {

    private final Words words;
    private final Formats formats;
    private final BudgetNames names;
    private final Amounts amounts;

    public AlertWords(Words words, Formats formats, Supplier<Providers> providers) {
        this.words = words;
        this.formats = formats;
        this.names = new BudgetNames(words, providers);
        this.amounts = new Amounts(words, formats);
    }

    /// One sentence or two.
    ///
    /// @param called the own name of what the budget is aimed at
    public String of(RaiseAlerts.Raised raised, String called) {
        Standing standing = raised.standing();
        Unit unit = standing.budget().limit().unit();
        return words.of(
                "budget.told." + Words.code(raised.alert().kind()),
                names.of(standing.budget().target(), called),
                raised.alert().mark(),
                amounts.of(unit, standing.used()),
                amounts.of(standing.budget().limit()),
                formats.day(standing.renews()));
    }
}
