package org.keytally.core.domain.budget;

import java.util.List;

/// The port to the budgets and allotments that were set; the lists are the same objects until one is written.
public interface BudgetRegister {

    List<Budget> budgets();

    /// Writes them all in place of those there were.
    void writeBudgets(List<Budget> all);

    List<Allotment> allotments();

    void writeAllotments(List<Allotment> all);
}
