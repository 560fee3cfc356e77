package org.keytally.core.domain.ledger;

import java.util.Map;

/// Which entries are meant: those of a range that have certain values.
public record EntryFilter(UsageRange range, Map<UsageBy, String> only) {

    public EntryFilter {
        only = Map.copyOf(only);
    }

    public boolean takes(Entry entry) {
        Intent intent = entry.intent();
        return range.holds(intent.at())
                && only.entrySet().stream().allMatch(
                        one -> one.getKey().value(intent.to(), intent.purse(), intent.errand()).equals(one.getValue()));
    }
}
