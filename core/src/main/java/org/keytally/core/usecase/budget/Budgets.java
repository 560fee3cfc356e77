package org.keytally.core.usecase.budget;

import java.util.List;
import java.util.function.Supplier;
import org.keytally.core.domain.audit.AuditTrail;
import org.keytally.core.domain.budget.Level;
import org.keytally.core.domain.budget.TierLimits;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.home.NameBook;
import org.keytally.core.domain.ledger.LedgerReports;

/// What can be asked and changed about the budgets of a home.
public final class Budgets {

    private final BudgetBook book;
    private final RaiseAlerts alerts;
    private final AuditTrail trail;
    private final Supplier<Providers> providers;
    private final LedgerReports reports;

    public Budgets(
            BudgetBook book,
            RaiseAlerts alerts,
            AuditTrail trail,
            Supplier<Providers> providers,
            LedgerReports reports) {
        this.book = book;
        this.alerts = alerts;
        this.trail = trail;
        this.providers = providers;
        this.reports = reports;
    }

    public BudgetBook book() {
        return book;
    }

    public SetBudget setBudget() {
        return new SetBudget(book, alerts, providers);
    }

    public ReplayBudget replayBudget() {
        return new ReplayBudget(book, reports);
    }

    public RemoveBudget removeBudget() {
        return new RemoveBudget(book);
    }

    public ShowBudgets showBudgets() {
        return new ShowBudgets(book);
    }

    public SetTier setTier() {
        return new SetTier(book, alerts);
    }

    public ShowTiers showTiers() {
        return new ShowTiers(book);
    }

    /// What the tiers allow as things stand.
    public TierLimits tierLimits() {
        return book.inForce().tierLimits();
    }

    public ShowAlerts showAlerts() {
        return new ShowAlerts(trail, book.targets());
    }

    /// What every attempt must pass.
    public BudgetGate gate() {
        return new BudgetGate(book, alerts);
    }

    /// Who tells a route which keys a used-up budget stands in the way of.
    public BudgetLookout lookout(NameBook names, String person) {
        return new BudgetLookout(book, names, person);
    }

    /// The alerts nobody was told of yet, of budgets too that came to be used up without anything being spent.
    public List<RaiseAlerts.Raised> untold() {
        // A key, a setting or a policy may have brought a limit below what was spent.
        alerts.look(book.standings().stream()
                .filter(standing -> standing.budget().isHard() && standing.level() == Level.OVER)
                .toList());
        return alerts.take();
    }
}
