package org.keytally.core.domain.ledger;

import java.util.List;

/// The answer to a usage query: the sums of all, and of each group in the order of its names.
public record UsageReport(UsageTotals totals, List<UsageGroup> groups) {

    public UsageReport {
        groups = List.copyOf(groups);
    }
}
