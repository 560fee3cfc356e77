package org.keytally.core.usecase.budget;

import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;

/// A budget as a person asks for it.
///
/// @param target as it was written
/// @param until the moment from which it no longer holds
public record BudgetWish(
        String target,
        Limit limit,
        BudgetPeriod period,
        Marks marks,
        boolean isHard,
        Optional<String> reason,
        Optional<Instant> until) {}
