package org.keytally.core.domain.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.policy.Preference;
import org.keytally.core.domain.policy.Rules;

/// What holds of every route, for any keys, rules, obstacles and failures; a seed that breaks a law names itself.
final class RouterLawsTest {

    private static final int WORLDS = 5_000;

    static Stream<Integer> seeds() {
        return IntStream.range(0, 8).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void hold(int seed) {
        for (int i = 0; i < WORLDS; i++) {
            long number = seed * 1_000_000L + i;
            RandomRoute world = new RandomRoute(new Random(number));
            Choice choice = world.choose();
            assertThat(world.choose()).as("the same input gives the same route, seed %d", number).isEqualTo(choice);
            routes(choice).forEach(route -> check(route, world, number));
        }
    }

    private static Stream<Route> routes(Choice choice) {
        return switch (choice) {
            case Route route -> Stream.of(route);
            case Question(Route personal, Route shared) -> Stream.of(personal, shared);
            case Refusal _ -> Stream.empty();
        };
    }

    private static void check(Route route, RandomRoute world, long number) {
        for (Step step : route.steps().stream().filter(Step::isOpen).toList()) {
            assertThat(step.key().state(world.now())).as("never outside its validity, seed %d", number)
                    .isEqualTo(KeyState.ACTIVE);
            assertThat(step.key().serves(Environment.CI)).as("never in another environment, seed %d", number).isTrue();
            assertThat(world.obstacle(step.key())).as("never past an obstacle, seed %d", number).isEmpty();
        }
        paidByWhomTheRulesAllow(route, number);
        walk(route, world, number);
    }

    private static void paidByWhomTheRulesAllow(Route route, long number) {
        Rules rules = route.rules();
        boolean mayCross = rules.fallsBackUnset() || rules.fallsBackOnFailure();
        List<Step> open = route.steps().stream().filter(Step::isOpen).toList();
        if (!mayCross) {
            assertThat(open.stream().anyMatch(Step::isCrossing)).as("nobody steps in, seed %d", number).isFalse();
        }
        if (rules.preference() == Preference.SHARED) {
            assertThat(open.stream().anyMatch(step -> step.key().scope() == Scope.PERSONAL))
                    .as("no personal key where shared is wanted, seed %d", number)
                    .isFalse();
        }
        assertThat(open.stream().filter(step -> step.decision() == Decision.CHOSEN).count())
                .as("one is chosen, seed %d", number)
                .isEqualTo(1);
    }

    /// Each key fails in turn in some way: who pays next is who paid before, or the rules allow another for all of it.
    private static void walk(Route start, RandomRoute world, long number) {
        Route route = start;
        Step first = start.next().orElseThrow();
        while (route.next().isPresent()) {
            Step step = route.next().get();
            FailureKind failure = world.failure();
            route = route.after(step, Decision.FAILED, failure);
            Optional<Step> next = route.next();
            boolean isOther = next.filter(one -> !one.hasPayerOf(step.key())).isPresent();
            if (isOther) {
                Rules rules = route.rules();
                assertThat(rules.fallsBackOnFailure()).as("crossed with the switch off, seed %d", number).isTrue();
                assertThat(failure.crossesAs().filter(rules.reasons()::contains))
                        .as("crossed for no reason, seed %d", number)
                        .isPresent();
            }
            boolean isSecondPayer = next.filter(one -> !one.hasPayerOf(first.key())).isPresent();
            assertThat(!isSecondPayer || next.get().isCrossing()).as("a crossing is marked, seed %d", number).isTrue();
        }
        assertThat(route.ended().steps().stream().noneMatch(Step::isOpen)).isTrue();
    }
}
