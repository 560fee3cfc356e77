package org.keytally.core.usecase.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /// What was used day by day: the sums of all, of each group, and of each group on each day.
    public record Daily(UsageTotals totals, List<Group> groups, List<DayPart> days) {

        public Daily {
            groups = List.copyOf(groups);
            days = List.copyOf(days);
        }
    }

    /// What a group used on a day; days without any use are left out.
    ///
    /// @param id the group's
    public record DayPart(LocalDate day, String id, UsageTotals totals) {}

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

    /// The same by day and by another thing, of what has certain values.
    public Daily daily(UsageRange range, UsageBy by, Map<UsageBy, String> only) {
        try {
            List<UsageReport> answers = reports.usage(List.of(
                    new UsageQuery(range, List.of(by), only),
                    new UsageQuery(range, List.of(UsageBy.DAY, by), only)));
            return new Daily(
                    answers.getFirst().totals(),
                    groups(answers.getFirst(), by),
                    answers.getLast().groups().stream().map(ShowUsage::part).toList());
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        }
    }

    private static DayPart part(UsageGroup group) {
        return new DayPart(LocalDate.parse(group.names().getFirst()), group.names().getLast(), group.totals());
    }

    private List<Group> groups(UsageReport report, UsageBy by) {
        return report.groups().stream().map(group -> named(group, by)).toList();
    }

    private Group named(UsageGroup group, UsageBy by) {
        String id = group.names().getFirst();
        return new Group(id, names.of(by, id), group.totals());
    }
}
