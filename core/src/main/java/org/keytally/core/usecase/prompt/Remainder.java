package org.keytally.core.usecase.prompt;

import java.math.BigDecimal;
import org.keytally.core.domain.budget.BudgetTitle;
import org.keytally.core.domain.budget.Unit;

/// What is left of a budget.
public record Remainder(BudgetTitle budget, BigDecimal left, BigDecimal limit, Unit unit) {}
