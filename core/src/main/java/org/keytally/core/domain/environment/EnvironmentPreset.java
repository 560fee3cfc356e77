package org.keytally.core.domain.environment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.keytally.core.domain.key.Environment;

/// What is offered for an environment; nothing of it holds until a person takes it.
///
/// @param keyBudget US dollars a month for a key of OpenAI in this environment
public record EnvironmentPreset(EnvironmentProfile profile, BigDecimal keyBudget) {

    public static EnvironmentPreset of(Environment environment) {
        EnvironmentProfile empty = EnvironmentProfile.empty(environment);
        return switch (environment) {
            case DEVELOPMENT ->
                new EnvironmentPreset(
                        empty.withSpending(plan("100", List.of(90), 20))
                                .withLocal(new LocalModels(true, Optional.empty(), Optional.empty())),
                        new BigDecimal(50));
            case CI ->
                new EnvironmentPreset(
                        empty.withSpending(plan("50", List.of(), 5)).withPractice(true), new BigDecimal(10));
            case STAGING ->
                new EnvironmentPreset(empty.withSpending(plan("500", List.of(75, 90), 100)), new BigDecimal(200));
            case PRODUCTION ->
                new EnvironmentPreset(empty.withSpending(plan("", List.of(50, 75, 90), 1_000)),
                        new BigDecimal(2_000));
        };
    }

    /// Whether the person must say the amount, because none is right for everybody.
    public boolean asksForBudget() {
        return profile.spending().monthly().isEmpty();
    }

    private static SpendingPlan plan(String monthly, List<Integer> marks, int rate) {
        Optional<BigDecimal> limit = monthly.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(monthly));
        return new SpendingPlan(limit, marks, true, OptionalInt.of(rate));
    }
}
