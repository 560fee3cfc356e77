package org.keytally.core.usecase.usage;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageGroup;
import org.keytally.core.domain.ledger.UsageQuery;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageReport;
import org.keytally.core.domain.ledger.UsageTotals;
import org.keytally.core.usecase.LedgerFaults;

/// Shows what was used in a range: the sums, those of each model, and those of each group asked for.
public final class ShowUsage {

    /// One group: the id in the book and the name for it, each empty where there is none.
    public record Group(String id, Optional<String> name, UsageTotals totals) {}

    /// What was used.
    public record Shown(UsageTotals totals, List<Group> models, List<Group> groups) {

        /// What a home that was never made has used.
        public static final Shown NOTHING = new Shown(UsageTotals.NONE, List.of(), List.of());

        public Shown {
            models = List.copyOf(models);
            groups = List.copyOf(groups);
        }
    }

    private final LedgerReports reports;
    private final GroupNames names;

    public ShowUsage(LedgerReports reports, GroupNames names) {
        this.reports = reports;
        this.names = names;
    }

    public Shown show(UsageRange range, UsageBy by) {
        try {
            List<UsageReport> answers = reports.usage(
                    List.of(UsageQuery.of(range, UsageBy.MODEL), UsageQuery.of(range, by)));
            return new Shown(
                    answers.getFirst().totals(),
                    groups(answers.getFirst(), UsageBy.MODEL),
                    groups(answers.getLast(), by));
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        }
    }

    private List<Group> groups(UsageReport report, UsageBy by) {
        return report.groups().stream().map(group -> named(group, by)).toList();
    }

    private Group named(UsageGroup group, UsageBy by) {
        String id = group.names().getFirst();
        return new Group(id, names.of(by, id), group.totals());
    }
}
