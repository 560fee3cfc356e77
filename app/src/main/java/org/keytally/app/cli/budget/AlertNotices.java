package org.keytally.app.cli.budget;

import org.keytally.app.cli.desk.Desk;
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
        for (RaiseAlerts.Raised raised : home.budgets().untold()) {
            desk.notice(words.alert(raised, home.budgets().showBudgets().target(raised.standing())));
        }
    }
}
