package org.keytally.app.cli.environments;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.words.Words;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.environment.SpendingPlan;

/// A profile, for people and for programs.
final class ProfileWords {

    private final Words words;

    ProfileWords(Words words) {
        this.words = words;
    }

    String budget(EnvironmentProfile profile) {
        SpendingPlan plan = profile.spending();
        return plan.monthly()
                .map(limit -> "$" + limit.toPlainString() + (plan.isCap() ? "" : " " + words.of("env.warns-only")))
                .orElse("–");
    }

    String marks(EnvironmentProfile profile) {
        List<Integer> marks = profile.spending().marks();
        return marks.isEmpty() ? "–" : marks.stream().map(mark -> mark + " %").collect(Collectors.joining(", "));
    }

    String rate(EnvironmentProfile profile) {
        var rate = profile.spending().requestsPerMinute();
        return rate.isPresent() ? String.valueOf(rate.getAsInt()) : "–";
    }

    /// Which models are asked where nobody names one.
    String models(EnvironmentProfile profile) {
        List<String> parts = new ArrayList<>();
        if (profile.usesPractice()) {
            parts.add(words.of("env.practice"));
        } else if (profile.local().areFirst()) {
            parts.add(words.of("env.local-first", profile.local().provider()));
        }
        new TreeMap<>(profile.requests())
                .forEach(
                        (provider, defaults) -> defaults.model().ifPresent(model -> parts.add(provider + ":" + model)));
        return parts.isEmpty() ? words.of("env.as-usual") : String.join(", ", parts);
    }

    static void write(Json json, EnvironmentProfile profile) {
        SpendingPlan plan = profile.spending();
        var rate = plan.requestsPerMinute();
        json.decimal("monthly_usd", plan.monthly())
                .texts("marks", plan.marks().stream().map(String::valueOf).toList())
                .flag("cap", plan.isCap())
                .number("requests_per_minute",
                        rate.isPresent() ? Optional.of(rate.getAsInt()) : Optional.empty())
                .flag("local_first", profile.local().areFirst())
                .text("local_endpoint", profile.local().endpoint().map(URI::toString))
                .text("local_model", profile.local().model())
                .flag("practice", profile.usesPractice())
                .list("requests", new TreeMap<>(profile.requests()).entrySet(), (one, entry) -> {
                    var most = entry.getValue().maxTokens();
                    Optional<BigDecimal> heat = entry.getValue().temperature();
                    one.text("provider", entry.getKey().value())
                            .text("model", entry.getValue().model())
                            .number("max_tokens",
                                    most.isPresent() ? Optional.of(most.getAsInt()) : Optional.empty())
                            .decimal("temperature", heat);
                })
                .object("variables", one -> new TreeMap<>(profile.variables()).forEach(one::text));
    }
}
