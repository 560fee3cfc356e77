package org.keytally.core.usecase.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.usecase.FakeHome;

final class DemoYearTest {

    private static final List<DemoPrompt> PROMPTS = new DemoYear(FakeHome.NOON).prompts();

    @Test
    void isTheSameEachTime() {
        assertThat(new DemoYear(FakeHome.NOON).prompts()).isEqualTo(PROMPTS);
    }

    @Test
    void reachesFromAYearAgoToNowAndNotBeyond() {
        assertThat(PROMPTS.getFirst().at()).isBefore(FakeHome.NOON.minus(Duration.ofDays(360)));
        assertThat(PROMPTS).allSatisfy(
                prompt -> assertThat(prompt.at().plus(prompt.took())).isBefore(FakeHome.NOON));
        assertThat(PROMPTS).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
    }

    @Test
    void hasSomethingOfEverythingThatIsToldApart() {
        assertThat(PROMPTS.stream().map(DemoPrompt::key).collect(Collectors.toSet())).hasSameSizeAs(DemoKey.ALL);
        assertThat(PROMPTS.stream().map(DemoPrompt::environment).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Environment.values());
        assertThat(PROMPTS).anyMatch(DemoPrompt::isCut);
    }

    @Test
    void growsOverTheYear() {
        Instant half = FakeHome.NOON.minus(Duration.ofDays(182));
        long early = PROMPTS.stream().filter(prompt -> prompt.at().isBefore(half)).count();

        assertThat(PROMPTS.size() - early).isGreaterThan(early);
    }

    @Test
    void knowsAPriceForEveryModelThatCostsAnything() {
        assertThat(DemoKey.ALL.stream().filter(key -> !key.isPlain()).flatMap(key -> key.models().stream()))
                .allMatch(model -> DemoPrice.ALL.stream().anyMatch(price -> price.model().equals(model)));
    }
}
