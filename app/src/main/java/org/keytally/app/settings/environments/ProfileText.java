package org.keytally.app.settings.environments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keytally.app.words.Words;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.environment.SpendingPlan;

/// A profile in words, one thing after the other.
record ProfileText(Words words) {

    String of(EnvironmentProfile profile, boolean asksForBudget) {
        List<String> parts = new ArrayList<>();
        SpendingPlan plan = profile.spending();
        if (asksForBudget) {
            parts.add(words.of("settings.env.budget-asked"));
        }
        plan.monthly().ifPresent(limit -> parts.add(budget(limit, plan.isCap())));
        if (!plan.marks().isEmpty()) {
            parts.add(words.of("settings.env.marks", plan.marks().stream()
                    .map(mark -> mark + " %")
                    .collect(Collectors.joining(", "))));
        }
        plan.requestsPerMinute().ifPresent(rate -> parts.add(words.of("settings.env.rate", rate)));
        if (profile.usesPractice()) {
            parts.add(words.of("settings.env.practice"));
        }
        if (profile.local().areFirst()) {
            parts.add(words.of("settings.env.local-first", profile.local().provider()));
        }
        new TreeMap<>(profile.requests()).forEach((provider, defaults) -> defaults.model()
                .ifPresent(model -> parts.add(provider + ": " + model)));
        if (!profile.variables().isEmpty()) {
            parts.add(words.of("settings.env.variables", profile.variables().size()));
        }
        return String.join(" · ", parts);
    }

    private String budget(BigDecimal limit, boolean isCap) {
        return words.of(isCap ? "settings.env.cap" : "settings.env.budget", "$" + limit.toPlainString());
    }
}
