package org.keytally.core.adapter.sealed.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CalibrationTest {

    @Test
    void staysAtTheLeastOnASlowMachine() {
        assertThat(Calibration.forPass(Duration.ofMillis(400))).isEqualTo(Argon2Cost.LEAST_WRITTEN);
    }

    @Test
    void takesMorePassesOnAnOrdinaryMachine() {
        assertThat(Calibration.forPass(Duration.ofMillis(50))).isEqualTo(new Argon2Cost(64 << 10, 5, 1));
    }

    @Test
    void takesMoreMemoryWhereTenPassesAreTooQuick() {
        assertThat(Calibration.forPass(Duration.ofMillis(15))).isEqualTo(new Argon2Cost(128 << 10, 9, 1));
    }

    @Test
    void writesOnlyWhatItReadsHoweverFastTheMachine() throws Exception {
        Argon2Cost cost = Calibration.forPass(Duration.ZERO);

        cost.requireSafe("header");
        assertThat(cost).isEqualTo(new Argon2Cost(256 << 10, Argon2Cost.MOST_PASSES, 1));
    }

    @Test
    void countsTheQuickerOfTwoMeasurementsAfterTwoToWarmUp() {
        Iterator<Integer> ticks = List.of(0, 900, 0, 800, 0, 30, 0, 17).iterator();

        Argon2Cost cost = new Calibration(() -> Duration.ofMillis(ticks.next()).toNanos()).get();

        assertThat(cost).isEqualTo(Calibration.forPass(Duration.ofMillis(4 * 17)));
        assertThat(cost).isEqualTo(new Argon2Cost(64 << 10, 4, 1));
    }
}
