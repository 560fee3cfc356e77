package org.keytally.app.budgets;

import java.math.BigDecimal;
import java.util.Optional;
import org.keytally.core.domain.budget.Level;

/// A budget as its card shows it.
///
/// @param forecast what will have been used when it renews; empty while it is too early to tell
/// @param reserved what is kept free for prompts under way; empty for nothing
/// @param origin where it comes from, where it was not set here
/// @param even the share that would be even with the time gone by
/// @param warnsFrom the share from which it is amber
record BudgetCard(
        BudgetCases.Line line,
        String title,
        String amounts,
        String pace,
        Optional<String> forecast,
        Optional<String> reserved,
        String kind,
        Optional<String> origin,
        BigDecimal used,
        BigDecimal even,
        BigDecimal warnsFrom) {

    Level level() {
        return line.standing().level();
    }

    String id() {
        return line.standing().budget().id().value();
    }

    /// Whether it was set here, and can be changed and removed here.
    boolean isSet() {
        return origin.isEmpty();
    }
}
