package org.keytally.core.usecase.prompt;

import java.math.BigDecimal;
import org.keytally.core.domain.budget.Unit;

/// What is left of a budget.
public record Remainder(String budget, BigDecimal left, BigDecimal limit, Unit unit) {}
