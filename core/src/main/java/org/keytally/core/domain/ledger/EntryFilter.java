package org.keytally.core.domain.ledger;

import java.util.Map;

/// Which entries are meant: those of a range that have certain values.
public record EntryFilter(UsageRange range, Map<UsageBy, String> only) {

    public EntryFilter {
        only = Map.copyOf(only);
    }

    public boolean takes(Entry entry) {
        return takes(entry.intent());
    }

    public boolean takes(Intent intent) {
        return range.holds(intent.at()) && takes(intent.to(), intent.purse(), intent.errand());
    }

    /// Whether those of the range are meant that were made so.
    public boolean takes(Addressee to, Purse purse, Errand errand) {
        return only.entrySet().stream().allMatch(
                one -> one.getKey().value(to, purse, errand).equals(one.getValue()));
    }
}
