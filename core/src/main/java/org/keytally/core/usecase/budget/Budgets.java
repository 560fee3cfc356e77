package org.keytally.core.usecase.budget;

import java.util.List;
import java.util.function.Supplier;
import org.keytally.core.domain.audit.AuditTrail;
import org.keytally.core.domain.catalog.Providers;

/// What can be asked and changed about the budgets of a home.
public final class Budgets {

    private final BudgetBook book;
    private final RaiseAlerts alerts;
    private final AuditTrail trail;
    private final Supplier<Providers> providers;

    public Budgets(BudgetBook book, RaiseAlerts alerts, AuditTrail trail, Supplier<Providers> providers) {
        this.book = book;
        this.alerts = alerts;
        this.trail = trail;
        this.providers = providers;
    }

    public BudgetBook book() {
        return book;
    }

    public SetBudget setBudget() {
        return new SetBudget(book, providers);
    }

    public RemoveBudget removeBudget() {
        return new RemoveBudget(book);
    }

    public ShowBudgets showBudgets() {
        return new ShowBudgets(book);
    }

    public SetTier setTier() {
        return new SetTier(book);
    }

    public ShowTiers showTiers() {
        return new ShowTiers(book);
    }

    public ShowAlerts showAlerts() {
        return new ShowAlerts(trail, book.targets());
    }

    /// Raises alerts, and keeps them until they are taken to be told.
    public RaiseAlerts alerts() {
        return alerts;
    }

    /// The alerts nobody was told of yet.
    public List<RaiseAlerts.Raised> untold() {
        return alerts.take();
    }
}
