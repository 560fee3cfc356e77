package org.keytally.core.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;

final class ToldUnusualTest {

    private static final Instant TODAY = Instant.parse("2026-03-16T00:00:00Z");

    private final ToldUnusual told = new ToldUnusual();

    @Test
    void tellsOnceADay() {
        assertThat(told.add(key("a", TODAY))).isTrue();
        assertThat(told.add(key("a", TODAY))).isFalse();
        assertThat(told.add(key("a", TODAY.plus(Duration.ofDays(1))))).isTrue();
    }

    @Test
    void tellsNoDayAfterAnHourOfItAndNoHourAfterTheDay() {
        assertThat(told.add(unusual(TODAY, Stretch.HOUR))).isTrue();
        assertThat(told.add(unusual(TODAY, Stretch.DAY))).isFalse();

        Instant tomorrow = TODAY.plus(Duration.ofDays(1));
        assertThat(told.add(unusual(tomorrow, Stretch.DAY))).isTrue();
        assertThat(told.add(unusual(tomorrow, Stretch.HOUR))).isFalse();
    }

    @Test
    void knowsOfWhatNothingMoreNeedBeToldOnThatDay() {
        told.add(key("a", TODAY));

        assertThat(told.isTold(new Target(Target.Kind.KEY, "a"), "openai", TODAY)).isTrue();
        assertThat(told.isTold(new Target(Target.Kind.PROVIDER, "openai"), "openai", TODAY)).isTrue();
        assertThat(told.isTold(Target.ALL, "openai", TODAY)).isTrue();
        assertThat(told.isTold(new Target(Target.Kind.KEY, "b"), "openai", TODAY)).isFalse();
        assertThat(told.isTold(new Target(Target.Kind.KEY, "a"), "openai", TODAY.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void saysNothingOfWhatIsWiderOnceTheNarrowIsTold() {
        told.add(key("a", TODAY));

        assertThat(told.add(provider("openai"))).isFalse();
        assertThat(told.add(provider("anthropic"))).isTrue();
        assertThat(told.add(new ToldUnusual.Told(Target.ALL, "", TODAY))).isFalse();
    }

    @Test
    void tellsAKeyThoughEverythingWasTold() {
        told.add(new ToldUnusual.Told(Target.ALL, "", TODAY));

        assertThat(told.add(key("a", TODAY))).isTrue();
    }

    private static Unusual unusual(Instant day, Stretch stretch) {
        return new Unusual(
                new Target(Target.Kind.KEY, "a"), "openai", day, day, stretch, Unit.MONEY, BigDecimal.TEN,
                BigDecimal.ONE);
    }

    private static ToldUnusual.Told key(String id, Instant day) {
        return new ToldUnusual.Told(new Target(Target.Kind.KEY, id), "openai", day);
    }

    private static ToldUnusual.Told provider(String id) {
        return new ToldUnusual.Told(new Target(Target.Kind.PROVIDER, id), id, TODAY);
    }
}
