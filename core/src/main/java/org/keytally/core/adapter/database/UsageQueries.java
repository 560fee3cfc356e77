package org.keytally.core.adapter.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keytally.core.adapter.database.entry.Circumstance;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.UsageQuery;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageReport;
import org.keytally.core.domain.ledger.UsageTotals;

// Answers usage queries: whole days from the roll-up of days, whole quarters from that of quarters, the rest by entry.
final class UsageQueries {

    private final RollupTable quarters;
    private final RollupTable days;
    private final ZoneId dayZone;
    private final Circumstances circumstances;
    private final Entries entries;

    UsageQueries(Connection connection, ZoneId dayZone, Circumstances circumstances, Entries entries) {
        this.quarters = new RollupTable(connection, "rollup_quarter");
        this.days = new RollupTable(connection, "rollup_day");
        this.dayZone = dayZone;
        this.circumstances = circumstances;
        this.entries = entries;
    }

    List<UsageReport> answer(List<UsageQuery> queries) throws SQLException, LedgerException {
        List<Groups> groups =
                queries.stream().map(query -> new Groups(query, circumstances)).toList();
        Map<UsageRange, List<Groups>> byRange = groups.stream().collect(Collectors.groupingBy(Groups::range));
        for (Map.Entry<UsageRange, List<Groups>> asked : byRange.entrySet()) {
            fill(asked.getKey(), asked.getValue());
        }
        return groups.stream().map(Groups::report).toList();
    }

    private void fill(UsageRange range, List<Groups> groups) throws SQLException, LedgerException {
        Instant first = Quarters.start(Quarters.from(range.from()));
        Instant last = Quarters.start(Quarters.of(range.to()));
        if (!first.isBefore(last)) {
            addEntries(groups, range, range.from(), range.to());
            return;
        }
        addEntries(groups, range, range.from(), first);
        addQuartersAndDays(groups, range.zone(), Quarters.of(first), Quarters.of(last));
        addEntries(groups, range, last, range.to());
    }

    private void addQuartersAndDays(List<Groups> groups, ZoneId zone, int from, int to) throws SQLException {
        boolean daysServe = zone.equals(dayZone) || groups.stream().noneMatch(Groups::isByDay);
        int firstDay = Quarters.day(from, dayZone);
        if (Quarters.dayStart(firstDay, dayZone) < from) {
            firstDay++;
        }
        int lastDay = Quarters.day(to, dayZone);
        if (!daysServe || firstDay >= lastDay) {
            addQuarters(groups, zone, from, to);
            return;
        }
        addQuarters(groups, zone, from, Quarters.dayStart(firstDay, dayZone));
        days.read(firstDay, lastDay, (day, id, sums) -> groups.forEach(group -> group.add(day, id, sums)));
        addQuarters(groups, zone, Quarters.dayStart(lastDay, dayZone), to);
    }

    private void addQuarters(List<Groups> groups, ZoneId zone, int from, int to) throws SQLException {
        if (from < to) {
            quarters.read(from, to, (quarter, id, sums) -> {
                int day = Quarters.day(quarter, zone);
                groups.forEach(group -> group.add(day, id, sums));
            });
        }
    }

    private void addEntries(List<Groups> groups, UsageRange asked, Instant from, Instant to)
            throws SQLException, LedgerException {
        if (!from.isBefore(to)) {
            return;
        }
        entries.read(new UsageRange(from, to, asked.zone()), entry -> {
            int id = circumstances.id(Circumstance.of(entry.intent()));
            long day = LocalDate.ofInstant(entry.intent().at(), asked.zone()).toEpochDay();
            Tally tally = new Tally();
            tally.add(UsageTotals.of(entry));
            groups.forEach(group -> group.add(Math.toIntExact(day), id, tally));
            return true;
        });
    }
}
