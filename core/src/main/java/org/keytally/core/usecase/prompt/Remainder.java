package org.keytally.core.usecase.prompt;

import java.math.BigDecimal;

/// What is left of a budget.
///
/// @param unit dollars, tokens or requests, as a word
public record Remainder(String budget, BigDecimal left, BigDecimal limit, String unit) {}
