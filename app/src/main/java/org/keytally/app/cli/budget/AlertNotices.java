package org.keytally.app.cli.budget;

import org.keytally.app.cli.desk.Desk;
import org.keytally.app.words.Formats;
import org.keytally.app.words.UnusualWords;
import org.keytally.core.Keytally;
import org.keytally.core.usecase.budget.RaiseAlerts;

/// Tells the alerts that nobody was told of yet.
public final class AlertNotices {

    private final Desk desk;

    public AlertNotices(Desk desk) {
        this.desk = desk;
    }

    public void tell(Keytally home) {
        BudgetWords words = new BudgetWords(desk.words(), home.zone());
        UnusualWords unusual = new UnusualWords(
                desk.words(), new Formats(desk.words(), home.zone()), home::providers, words::amount);
        for (RaiseAlerts.Raised raised : home.budgets().untold()) {
            desk.notice(words.alert(raised, home.budgets().showBudgets().target(raised.standing())));
        }
        home.watch().untold().forEach(one -> desk.notice(unusual.of(one, home.watch().called(one))));
    }
}
