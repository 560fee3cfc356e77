package org.keytally.core.adapter.database;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.database.entry.Circumstance;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageGroup;
import org.keytally.core.domain.ledger.UsageQuery;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageReport;
import org.keytally.core.domain.ledger.UsageTotals;

// The groups of one query while sums are sorted into them.
final class Groups {

    private final UsageQuery query;
    private final Circumstances circumstances;
    private final boolean isByDay;
    private final Map<Integer, Optional<List<String>>> namesByCircumstance = new HashMap<>();
    private final Map<Key, Tally> tallies = new HashMap<>();

    private record Key(int day, List<String> names) {}

    Groups(UsageQuery query, Circumstances circumstances) {
        this.query = query;
        this.circumstances = circumstances;
        this.isByDay = query.groups().contains(UsageBy.DAY);
    }

    UsageRange range() {
        return query.range();
    }

    boolean isByDay() {
        return isByDay;
    }

    // Adds sums of a day and a circumstance, unless the query leaves them out.
    void add(int day, int id, Tally sums) {
        namesByCircumstance
                .computeIfAbsent(id, unseen -> names(circumstances.get(unseen)))
                .ifPresent(names -> tallies.computeIfAbsent(
                        new Key(isByDay ? day : 0, names), key -> new Tally())
                        .add(sums));
    }

    UsageReport report() {
        Tally all = new Tally();
        List<UsageGroup> groups = new ArrayList<>();
        tallies.forEach((key, tally) -> {
            all.add(tally);
            UsageTotals totals = tally.totals();
            // Attempts that are still open add nothing yet.
            if (!totals.equals(UsageTotals.NONE)) {
                groups.add(new UsageGroup(withDay(key), totals));
            }
        });
        groups.sort((one, other) -> compare(one.names(), other.names()));
        return new UsageReport(all.totals(), query.groups().isEmpty() ? List.of() : groups);
    }

    private Optional<List<String>> names(Circumstance circumstance) {
        boolean isAsked = query.only()
                .entrySet()
                .stream()
                .allMatch(only -> value(only.getKey(), circumstance).equals(only.getValue()));
        if (!isAsked) {
            return Optional.empty();
        }
        return Optional.of(query.groups()
                .stream()
                .filter(by -> by != UsageBy.DAY)
                .map(by -> value(by, circumstance))
                .toList());
    }

    private List<String> withDay(Key key) {
        if (!isByDay) {
            return key.names();
        }
        List<String> names = new ArrayList<>(key.names());
        names.add(query.groups().indexOf(UsageBy.DAY), LocalDate.ofEpochDay(key.day()).toString());
        return names;
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static String value(UsageBy by, Circumstance circumstance) {
        return by.value(circumstance.to(), circumstance.purse(), circumstance.errand());
    }
}
