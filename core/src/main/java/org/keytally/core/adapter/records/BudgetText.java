package org.keytally.core.adapter.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetId;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.key.Validity;

/// A budget as a row of text; what is absent takes no field.
final class BudgetText {

    private BudgetText() {}

    static Map<String, String> of(Budget budget) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", budget.id().value());
        row.put("target", budget.target().kind().name());
        row.put("of", budget.target().id());
        row.put("unit", budget.limit().unit().name());
        row.put("limit", budget.limit().text());
        row.put("period", budget.period().name());
        row.put("warn", budget.marks().spent().stream().map(String::valueOf).collect(Collectors.joining(",")));
        budget.marks().forecast().ifPresent(mark -> row.put("forecast", String.valueOf(mark)));
        if (budget.isHard()) {
            row.put("hard", "1");
        }
        row.put("origin", budget.origin().name());
        budget.reason().ifPresent(reason -> row.put("reason", reason));
        budget.validity().from().ifPresent(from -> row.put("from", from.toString()));
        budget.validity().to().ifPresent(to -> row.put("until", to.toString()));
        return row;
    }

    static Budget budget(Map<String, String> row) {
        return new Budget(
                new BudgetId(field(row, "id")),
                new Target(Target.Kind.valueOf(field(row, "target")), field(row, "of")),
                limit(row),
                BudgetPeriod.valueOf(field(row, "period")),
                new Marks(marks(field(row, "warn")), Optional.ofNullable(row.get("forecast")).map(Integer::valueOf)),
                row.containsKey("hard"),
                Budget.Origin.valueOf(field(row, "origin")),
                Optional.ofNullable(row.get("reason")),
                new Validity(moment(row, "from"), moment(row, "until")));
    }

    static Limit limit(Map<String, String> row) {
        return new Limit(Unit.valueOf(field(row, "unit")), new BigDecimal(field(row, "limit")));
    }

    static Optional<Instant> moment(Map<String, String> row, String name) {
        return Optional.ofNullable(row.get(name)).map(Instant::parse);
    }

    static String field(Map<String, String> row, String name) {
        return row.getOrDefault(name, "");
    }

    private static List<Integer> marks(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }
}
