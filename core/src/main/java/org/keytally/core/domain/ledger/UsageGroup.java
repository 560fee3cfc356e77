package org.keytally.core.domain.ledger;

import java.util.List;

/// One line of a report: the values it was grouped by, and their sums.
public record UsageGroup(List<String> names, UsageTotals totals) {

    public UsageGroup {
        names = List.copyOf(names);
    }
}
