package org.keytally.core.usecase.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.traffic.Rates.Turn;
import org.keytally.core.domain.traffic.Request;
import org.keytally.core.domain.traffic.Traffic;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.StoppedClock;

final class ControlTest {

    private static final Request OF_SARAH = new Request(Optional.empty(), "sarah", Environment.PRODUCTION);

    private final FakeHome home = new FakeHome();
    private final StoppedClock steady = new StoppedClock(FakeHome.NOON);
    private final Control control =
            new Control(new Traffic(), new RateRules(home.settings), home.clock, steady);

    @Test
    void limitsNobodyUnasked() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(take(OF_SARAH, Duration.ZERO)).isInstanceOf(Turn.Place.class);
        }
    }

    @Test
    void limitsAPersonAndAnEnvironmentAsTheyAreSet() {
        set(Setting.RATE_PERSON, "3");
        set(Setting.RATE_PRODUCTION, "4");
        for (int i = 0; i < 3; i++) {
            assertThat(take(OF_SARAH, Duration.ZERO)).isInstanceOf(Turn.Place.class);
        }
        assertThat(take(OF_SARAH, Duration.ZERO)).isInstanceOf(Turn.TooLong.class);

        Request ofMike = new Request(Optional.empty(), "mike", Environment.PRODUCTION);
        assertThat(take(ofMike, Duration.ZERO)).isInstanceOf(Turn.Place.class);
        assertThat(take(ofMike, Duration.ZERO)).isInstanceOf(Turn.TooLong.class);
        assertThat(take(new Request(Optional.empty(), "mike", Environment.CI), Duration.ZERO))
                .isInstanceOf(Turn.Place.class);
    }

    @Test
    void aClockThatIsSetNeitherFreesNorLocksAnybody() {
        set(Setting.RATE_PERSON, "1");
        take(OF_SARAH, Duration.ZERO);

        home.clock.goOn(Duration.ofDays(365));
        assertThat(take(OF_SARAH, Duration.ZERO)).isInstanceOf(Turn.TooLong.class);
        home.clock.goOn(Duration.ofDays(-730));
        steady.goOn(Duration.ofSeconds(60));
        assertThat(take(OF_SARAH, Duration.ZERO)).isInstanceOf(Turn.Place.class);
    }

    @Test
    void servesManyAtOnceEachWithAPlaceOfItsOwn() throws Exception {
        set(Setting.RATE_PRODUCTION, "20");
        List<Turn.Place> places = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Turn>> turns = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                turns.add(threads.submit(() -> take(OF_SARAH, Duration.ofMinutes(10))));
            }
            for (Future<Turn> turn : turns) {
                places.add((Turn.Place) turn.get());
            }
        }
        List<Duration> waits = places.stream().map(control::until).sorted().toList();
        assertThat(waits.get(19)).isZero();
        assertThat(waits.get(20)).isEqualTo(Duration.ofMinutes(1));
        assertThat(waits.get(63)).isEqualTo(Duration.ofMinutes(3));
    }

    private Turn take(Request request, Duration patience) {
        return control.take(Optional.empty(), request, patience);
    }

    private void set(Setting setting, String value) {
        home.settings.set(new SettingValue(setting, Narrowing.EVERYWHERE, value));
    }
}
