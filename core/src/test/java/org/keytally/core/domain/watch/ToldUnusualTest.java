package org.keytally.core.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.budget.Target;

final class ToldUnusualTest {

    private static final Instant TODAY = Instant.parse("2026-03-16T00:00:00Z");

    private final ToldUnusual told = new ToldUnusual();

    @Test
    void tellsOnceADay() {
        assertThat(told.add(key("a", TODAY, Stretch.DAY))).isTrue();
        assertThat(told.add(key("a", TODAY, Stretch.DAY))).isFalse();
        assertThat(told.add(key("a", TODAY.plus(Duration.ofDays(1)), Stretch.DAY))).isTrue();
    }

    @Test
    void tellsADayAfterAnHourOfItButNoHourAfterTheDay() {
        assertThat(told.add(key("a", TODAY, Stretch.HOUR))).isTrue();
        assertThat(told.add(key("a", TODAY, Stretch.HOUR))).isFalse();
        assertThat(told.add(key("a", TODAY, Stretch.DAY))).isTrue();
        assertThat(told.add(key("a", TODAY, Stretch.HOUR))).isFalse();
    }

    @Test
    void saysNothingOfWhatIsWiderOnceTheNarrowIsTold() {
        told.add(key("a", TODAY, Stretch.DAY));

        assertThat(told.add(provider("openai"))).isFalse();
        assertThat(told.add(provider("anthropic"))).isTrue();
        assertThat(told.add(new ToldUnusual.Told(Target.ALL, "", TODAY, Stretch.DAY))).isFalse();
    }

    @Test
    void tellsAKeyThoughEverythingWasTold() {
        told.add(new ToldUnusual.Told(Target.ALL, "", TODAY, Stretch.DAY));

        assertThat(told.add(key("a", TODAY, Stretch.DAY))).isTrue();
    }

    private static ToldUnusual.Told key(String id, Instant day, Stretch stretch) {
        return new ToldUnusual.Told(new Target(Target.Kind.KEY, id), "openai", day, stretch);
    }

    private static ToldUnusual.Told provider(String id) {
        return new ToldUnusual.Told(new Target(Target.Kind.PROVIDER, id), id, TODAY, Stretch.DAY);
    }
}
