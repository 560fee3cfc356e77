package org.keytally.core.domain.budget;

/// What a budget is called: over what it counts, and for how long.
///
/// @param called the target's own name; empty where all of its kind are meant
public record BudgetTitle(Target target, String called, BudgetPeriod period) {}
