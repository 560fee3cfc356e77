package org.keytally.core.adapter.records;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.environment.LocalModels;
import org.keytally.core.domain.environment.SpendingPlan;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Environment;

// A profile as a flat row; what belongs to a provider or is handed on stands behind a prefix.
final class EnvironmentRow {

    private static final String MODEL = "model:";
    private static final String MAX_TOKENS = "max-tokens:";
    private static final String TEMPERATURE = "temperature:";
    private static final String VARIABLE = "variable:";

    private EnvironmentRow() {}

    static Map<String, String> of(EnvironmentProfile profile) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("environment", profile.environment().name());
        profile.requests().forEach((provider, defaults) -> {
            defaults.model().ifPresent(model -> row.put(MODEL + provider, model));
            defaults.maxTokens().ifPresent(most -> row.put(MAX_TOKENS + provider, String.valueOf(most)));
            defaults.temperature().ifPresent(heat -> row.put(TEMPERATURE + provider, heat.toPlainString()));
        });
        row.put("local-first", String.valueOf(profile.local().areFirst()));
        profile.local().endpoint().ifPresent(address -> row.put("local-endpoint", address.toString()));
        profile.local().model().ifPresent(model -> row.put("local-model", model));
        row.put("practice", String.valueOf(profile.usesPractice()));
        SpendingPlan plan = profile.spending();
        plan.monthly().ifPresent(limit -> row.put("monthly", limit.toPlainString()));
        row.put("marks", plan.marks().stream().map(String::valueOf).collect(Collectors.joining(",")));
        row.put("cap", String.valueOf(plan.isCap()));
        plan.requestsPerMinute().ifPresent(rate -> row.put("rate", String.valueOf(rate)));
        profile.variables().forEach((name, value) -> row.put(VARIABLE + name, value));
        return row;
    }

    static EnvironmentProfile profile(Map<String, String> row) {
        try {
            EnvironmentProfile profile = EnvironmentProfile.empty(
                    Environment.valueOf(row.getOrDefault("environment", "")))
                    .withLocal(new LocalModels(
                            Boolean.parseBoolean(row.get("local-first")),
                            Optional.ofNullable(row.get("local-endpoint")).map(URI::create),
                            Optional.ofNullable(row.get("local-model"))))
                    .withPractice(Boolean.parseBoolean(row.get("practice")))
                    .withSpending(plan(row));
            for (Map.Entry<String, String> field : row.entrySet()) {
                profile = with(profile, field.getKey(), field.getValue());
            }
            return profile;
        } catch (IllegalArgumentException broken) {
            throw new HomeException(HomeException.Kind.DAMAGED, "an environment in the records", broken);
        }
    }

    private static SpendingPlan plan(Map<String, String> row) {
        String marks = row.getOrDefault("marks", "");
        SpendingPlan plan = SpendingPlan.NONE
                .withMonthly(Optional.ofNullable(row.get("monthly")).map(BigDecimal::new))
                .withMarks(
                        marks.isEmpty()
                                ? List.of()
                                : Arrays.stream(marks.split(",", -1)).map(Integer::valueOf).toList())
                .withCap(Boolean.parseBoolean(row.get("cap")));
        return row.containsKey("rate") ? plan.withRate(Integer.parseInt(row.getOrDefault("rate", ""))) : plan;
    }

    private static EnvironmentProfile with(EnvironmentProfile profile, String name, String value) {
        if (name.startsWith(MODEL)) {
            return profile.withRequests(provider(name, MODEL), one -> one.withModel(value));
        }
        if (name.startsWith(MAX_TOKENS)) {
            return profile.withRequests(
                    provider(name, MAX_TOKENS), one -> one.withMaxTokens(Integer.parseInt(value)));
        }
        if (name.startsWith(TEMPERATURE)) {
            return profile.withRequests(
                    provider(name, TEMPERATURE), one -> one.withTemperature(new BigDecimal(value)));
        }
        return name.startsWith(VARIABLE)
                ? profile.withVariable(name.substring(VARIABLE.length()), value)
                : profile;
    }

    private static ProviderId provider(String name, String prefix) {
        return new ProviderId(name.substring(prefix.length()));
    }
}
