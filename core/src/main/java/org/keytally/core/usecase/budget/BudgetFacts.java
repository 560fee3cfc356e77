package org.keytally.core.usecase.budget;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.budget.Allotment;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.Limit;

// What the trail says of budgets. Names stand in it by their random ids, so that they can be erased.
final class BudgetFacts {

    private BudgetFacts() {}

    static Subject subject(Budget budget) {
        return new Subject(Subject.Kind.BUDGET, budget.id().value());
    }

    static Map<String, String> of(Budget budget) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("target", budget.target().written());
        facts.put("limit", text(budget.limit()));
        facts.put("period", word(budget.period()));
        facts.put("kind", budget.isHard() ? "hard" : "soft");
        facts.put(
                "warn",
                budget.marks().spent().stream().map(String::valueOf).collect(Collectors.joining(",")));
        budget.marks().forecast().ifPresent(mark -> facts.put("forecast", String.valueOf(mark)));
        budget.reason().ifPresent(reason -> facts.put("reason", reason));
        budget.validity().to().ifPresent(until -> facts.put("until", until.toString()));
        return facts;
    }

    static Map<String, String> of(Allotment allotment) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("tier", allotment.tier().map(BudgetFacts::word).orElse("none"));
        allotment.custom().ifPresent(own -> {
            facts.put("limit", text(own.limit()));
            facts.put("reason", own.reason());
            own.until().ifPresent(until -> facts.put("until", until.toString()));
        });
        return facts;
    }

    static String text(Limit limit) {
        return limit.text() + " " + word(limit.unit());
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
