package org.keytally.core.domain.budget;

import java.util.List;

/// Budgets that are kept nowhere.
public final class InMemoryBudgets implements BudgetRegister {

    private List<Budget> budgets = List.of();
    private List<Allotment> allotments = List.of();

    @Override
    public List<Budget> budgets() {
        return budgets;
    }

    @Override
    public void writeBudgets(List<Budget> all) {
        budgets = List.copyOf(all);
    }

    @Override
    public List<Allotment> allotments() {
        return allotments;
    }

    @Override
    public void writeAllotments(List<Allotment> all) {
        allotments = List.copyOf(all);
    }
}
