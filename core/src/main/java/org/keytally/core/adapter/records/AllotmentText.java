package org.keytally.core.adapter.records;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.budget.Allotment;
import org.keytally.core.domain.budget.Tier;

/// What a person may use in a month, as a row of text.
final class AllotmentText {

    private AllotmentText() {}

    static Map<String, String> of(Allotment allotment) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("who", allotment.who());
        allotment.tier().ifPresent(tier -> row.put("tier", tier.name()));
        allotment.custom().ifPresent(own -> {
            row.put("unit", own.limit().unit().name());
            row.put("limit", own.limit().text());
            row.put("reason", own.reason());
            own.until().ifPresent(until -> row.put("until", until.toString()));
        });
        return row;
    }

    static Allotment allotment(Map<String, String> row) {
        return new Allotment(
                BudgetText.field(row, "who"),
                Optional.ofNullable(row.get("tier")).map(Tier::valueOf),
                row.containsKey("limit")
                        ? Optional.of(new Allotment.Custom(
                                BudgetText.limit(row), BudgetText.field(row, "reason"),
                                BudgetText.moment(row, "until")))
                        : Optional.empty());
    }
}
