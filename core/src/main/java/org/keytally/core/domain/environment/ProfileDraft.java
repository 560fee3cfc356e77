package org.keytally.core.domain.environment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Environment;

/// A profile while a person changes it: everything as it is typed, and blank where nothing is laid down.
public record ProfileDraft(
        Map<ProviderId, Requests> requests, Spending spending, Local local, boolean usesPractice,
        Map<String, String> variables) {

    /// What requests to one provider take.
    public record Requests(String model, String maxTokens, String temperature) {

        public static final Requests NONE = new Requests("", "", "");
    }

    /// How much may be spent, and how fast.
    public record Spending(String monthly, String marks, boolean isCap, String requestsPerMinute) {}

    /// Whether models on this machine are asked first, and which.
    public record Local(boolean areFirst, String endpoint, String model) {}

    /// What a person can have typed wrongly.
    public enum Field {
        MODEL,
        MAX_TOKENS,
        TEMPERATURE,
        RATE,
        MONTHLY,
        MARKS,
        LOCAL_ENDPOINT,
        LOCAL_MODEL,
        VARIABLE
    }

    /// What came of reading it.
    public sealed interface Reading {

        record Read(EnvironmentProfile profile) implements Reading {}

        /// A value that cannot be meant.
        ///
        /// @param provider whose requests it is about
        /// @param name of the variable it is in a file
        record Wrong(Field field, Optional<ProviderId> provider, String name) implements Reading {}
    }

    private record Typed(String name, String value, Field field, Optional<ProviderId> provider) {}

    public ProfileDraft {
        requests = Map.copyOf(requests);
        variables = Map.copyOf(variables);
    }

    public static ProfileDraft of(EnvironmentProfile profile) {
        Map<ProviderId, Requests> requests = new TreeMap<>();
        profile.requests().forEach((provider, defaults) -> requests.put(provider, new Requests(
                defaults.model().orElse(""),
                defaults.maxTokens().isPresent() ? String.valueOf(defaults.maxTokens().getAsInt()) : "",
                defaults.temperature().map(BigDecimal::toPlainString).orElse(""))));
        SpendingPlan plan = profile.spending();
        return new ProfileDraft(
                requests,
                new Spending(
                        plan.monthly().map(BigDecimal::toPlainString).orElse(""),
                        plan.marks().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        plan.isCap(),
                        plan.requestsPerMinute().isPresent()
                                ? String.valueOf(plan.requestsPerMinute().getAsInt())
                                : ""),
                new Local(
                        profile.local().areFirst(),
                        profile.local().endpoint().map(String::valueOf).orElse(""),
                        profile.local().model().orElse("")),
                profile.usesPractice(),
                profile.variables());
    }

    /// Reads it as a file that says the same would be read.
    public Reading read(Providers providers, Environment environment) {
        List<Typed> typed = typed(providers);
        List<EnvFile.Line> lines = new ArrayList<>();
        for (Typed one : typed) {
            lines.add(new EnvFile.Line(lines.size() + 1, one.name(), Optional.of(one.value()), Optional.empty()));
        }
        ProfileReading.Result result =
                ProfileReading.read(providers, new EnvFile(lines), environment, Map.of());
        Optional<Integer> bad = result.bad().map(ProfileReading.BadValue::line)
                .or(() -> result.left().stream().map(ProfileReading.Left::line).findFirst());
        return bad.map(line -> typed.get(line - 1))
                .or(() -> secret(typed, providers))
                .<Reading>map(one -> new Reading.Wrong(one.field(), one.provider(), one.name()))
                .orElseGet(() -> new Reading.Read(result.profile()));
    }

    // What may be a secret is passed over in a file; here nobody would see that it is.
    private static Optional<Typed> secret(List<Typed> typed, Providers providers) {
        return typed.stream()
                .filter(one -> one.field() == Field.VARIABLE)
                .filter(one -> !ProfileReading.plainNames(providers).contains(one.name()))
                .findFirst();
    }

    private List<Typed> typed(Providers providers) {
        List<Typed> typed = new ArrayList<>();
        providers.all().stream().filter(Provider::answersPrompts).forEach(provider -> {
            Requests one = requests.getOrDefault(provider.id(), Requests.NONE);
            String stem = ProfileNames.stem(provider);
            Optional<ProviderId> whose = Optional.of(provider.id());
            typed.add(new Typed(stem + ProfileNames.MODEL, one.model(), Field.MODEL, whose));
            typed.add(new Typed(stem + ProfileNames.MAX_TOKENS, one.maxTokens(), Field.MAX_TOKENS, whose));
            typed.add(new Typed(stem + ProfileNames.TEMPERATURE, one.temperature(), Field.TEMPERATURE, whose));
        });
        typed.addAll(Arrays.asList(
                of("OPENAI" + ProfileNames.RATE_LIMIT, spending.requestsPerMinute(), Field.RATE),
                of(ProfileNames.MONTHLY, spending.monthly(), Field.MONTHLY),
                of(ProfileNames.MARKS, spending.marks(), Field.MARKS),
                of(ProfileNames.CAPS, String.valueOf(spending.isCap()), Field.MONTHLY),
                of(ProfileNames.USE_LOCAL, String.valueOf(local.areFirst()), Field.LOCAL_ENDPOINT),
                of(ProfileNames.LOCAL_ENDPOINT, local.endpoint(), Field.LOCAL_ENDPOINT),
                of(ProfileNames.LOCAL_MODEL, local.model(), Field.LOCAL_MODEL),
                of(ProfileNames.USE_PRACTICE, String.valueOf(usesPractice), Field.LOCAL_ENDPOINT)));
        new TreeMap<>(variables).forEach((name, value) -> typed.add(of(name, value, Field.VARIABLE)));
        return typed;
    }

    private static Typed of(String name, String value, Field field) {
        return new Typed(name, value, field, Optional.empty());
    }
}
