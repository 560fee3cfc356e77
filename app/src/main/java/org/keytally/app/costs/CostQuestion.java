package org.keytally.app.costs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keytally.core.domain.ledger.UsageBy;

/// What is asked of the book: by what it is grouped, and what everything must have.
record CostQuestion(UsageBy by, List<CostFilter> filters) {

    /// By what a person can group, in the order in which it is offered.
    static final List<UsageBy> CHOICES = List.of(
            UsageBy.PAYER, UsageBy.PROVIDER, UsageBy.MODEL, UsageBy.KEY, UsageBy.TYPE, UsageBy.PROJECT,
            UsageBy.CLIENT, UsageBy.AGENT, UsageBy.ENVIRONMENT, UsageBy.SCOPE);

    static final CostQuestion FIRST = new CostQuestion(UsageBy.PAYER, List.of());

    CostQuestion {
        filters = List.copyOf(filters);
    }

    CostQuestion by(UsageBy other) {
        return new CostQuestion(other, filters);
    }

    /// Narrowed to one group, and grouped by the next thing worth knowing of it.
    CostQuestion within(CostFilter filter) {
        List<CostFilter> more = new ArrayList<>(filters);
        more.removeIf(one -> one.by() == filter.by());
        more.add(filter);
        CostQuestion narrowed = new CostQuestion(by, more);
        return narrowed.by(narrowed.next());
    }

    CostQuestion without(CostFilter filter) {
        return new CostQuestion(by, filters.stream().filter(one -> !one.equals(filter)).toList());
    }

    Map<UsageBy, String> only() {
        Map<UsageBy, String> only = new EnumMap<>(UsageBy.class);
        filters.forEach(filter -> only.put(filter.by(), filter.id()));
        return only;
    }

    private UsageBy next() {
        return Stream.of(UsageBy.PROVIDER, UsageBy.MODEL, UsageBy.KEY, UsageBy.PROJECT, by)
                .filter(one -> filters.stream().noneMatch(filter -> filter.by() == one))
                .findFirst()
                .orElse(by);
    }
}
