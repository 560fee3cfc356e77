package org.keytally.core.domain.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What is asked of the book: a range, what to group by in order, and the values a group must have.
public record UsageQuery(UsageRange range, List<UsageBy> groups, Map<UsageBy, String> only) {

    public UsageQuery {
        groups = List.copyOf(groups);
        only = Map.copyOf(only);
        if (only.containsKey(UsageBy.DAY)) {
            throw new IllegalArgumentException("a day is asked for by range");
        }
    }

    public static UsageQuery of(UsageRange range, UsageBy... groups) {
        return new UsageQuery(range, List.of(groups), Map.of());
    }

    public UsageQuery only(UsageBy what, String value) {
        Map<UsageBy, String> narrowed = new EnumMap<>(UsageBy.class);
        narrowed.putAll(only);
        narrowed.put(what, value);
        return new UsageQuery(range, groups, narrowed);
    }
}
