package org.keytally.core.domain.environment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;

/// A profile as the lines of a `.env` file: keys as references, never as values.
public final class ProfileText {

    private ProfileText() {}

    /// Writes a profile that was put in force, or only the keys there are.
    public static String of(
            Environment environment, Optional<EnvironmentProfile> profile, List<Key> keys, Providers providers) {
        Map<String, String> lines = new LinkedHashMap<>(references(environment, keys, providers));
        profile.ifPresent(one -> {
            requests(one, providers, lines);
            local(one, lines);
            spending(one.spending(), lines);
            new TreeMap<>(one.variables()).forEach((name, value) -> lines.put(name, quoted(value)));
        });
        return lines.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /// The variable that is meant to hold the key: `OPENAI_API_KEY` and the ending of the environment.
    public static String reference(String variable, Environment environment) {
        return variable + "_" + EnvironmentNames.suffix(environment);
    }

    private static Map<String, String> references(Environment environment, List<Key> keys, Providers providers) {
        Map<String, String> lines = new TreeMap<>();
        for (Key key : keys) {
            providers
                    .find(key.provider())
                    .flatMap(provider -> provider.keys().variables().stream().findFirst())
                    .filter(_ -> !key.isRemoved() && key.serves(environment))
                    .ifPresent(variable -> lines.put(variable, "${" + reference(variable, environment) + "}"));
        }
        return lines;
    }

    private static void requests(EnvironmentProfile profile, Providers providers, Map<String, String> lines) {
        for (Provider provider : providers.all()) {
            RequestDefaults defaults = profile.requestsTo(provider.id());
            String stem = ProfileNames.stem(provider);
            defaults.model().ifPresent(model -> lines.put(stem + ProfileNames.MODEL, quoted(model)));
            defaults.maxTokens().ifPresent(most -> lines.put(stem + ProfileNames.MAX_TOKENS, String.valueOf(most)));
            defaults.temperature().ifPresent(heat -> lines.put(stem + ProfileNames.TEMPERATURE, plain(heat)));
        }
        profile.spending()
                .requestsPerMinute()
                .ifPresent(rate -> lines.put("OPENAI" + ProfileNames.RATE_LIMIT, String.valueOf(rate)));
    }

    private static void local(EnvironmentProfile profile, Map<String, String> lines) {
        LocalModels local = profile.local();
        lines.put(ProfileNames.USE_LOCAL, String.valueOf(local.areFirst()));
        local.endpoint().ifPresent(address -> lines.put(ProfileNames.LOCAL_ENDPOINT, address.toString()));
        local.model().ifPresent(model -> lines.put(ProfileNames.LOCAL_MODEL, quoted(model)));
        lines.put(ProfileNames.USE_PRACTICE, String.valueOf(profile.usesPractice()));
    }

    private static void spending(SpendingPlan plan, Map<String, String> lines) {
        plan.monthly().ifPresent(limit -> lines.put(ProfileNames.MONTHLY, plain(limit)));
        if (!plan.marks().isEmpty()) {
            lines.put(
                    ProfileNames.MARKS,
                    plan.marks().stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        lines.put(ProfileNames.CAPS, String.valueOf(plan.isCap()));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private static String quoted(String value) {
        boolean isSimple = value.chars().allMatch(one -> Character.isLetterOrDigit(one) || "-_.:/@".indexOf(one) >= 0);
        return isSimple ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
