package org.keytally.core.adapter.records;

import java.util.List;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.budget.Allotment;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetRegister;

/// The budgets and allotments a person set, in the sealed file.
public final class SealedBudgets implements BudgetRegister {

    private final Book<Budget> budgets;
    private final Book<Allotment> allotments;

    public SealedBudgets(SealedRecords records) {
        this.budgets = new Book<>(new Section(records, "budgets"), BudgetText::of, BudgetText::budget);
        this.allotments = new Book<>(new Section(records, "tiers"), AllotmentText::of, AllotmentText::allotment);
    }

    @Override
    public List<Budget> budgets() {
        return budgets.all();
    }

    @Override
    public void writeBudgets(List<Budget> all) {
        budgets.write(all);
    }

    @Override
    public List<Allotment> allotments() {
        return allotments.all();
    }

    @Override
    public void writeAllotments(List<Allotment> all) {
        allotments.write(all);
    }
}
