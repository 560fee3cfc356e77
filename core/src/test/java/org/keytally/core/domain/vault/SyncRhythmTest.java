package org.keytally.core.domain.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SyncRhythmTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final SyncRhythm SOONEST = new SyncRhythm(0);
    private static final SyncRhythm LATEST = new SyncRhythm(1);

    @Test
    void nothingIsAskedWhileTheProgramStarts() {
        assertThat(SOONEST.afterStart(NOW, Optional.empty())).isEqualTo(NOW.plusSeconds(45));
        assertThat(SOONEST.afterStart(NOW, Optional.of(NOW.minus(Duration.ofDays(9))))).isEqualTo(NOW.plusSeconds(45));
    }

    @Test
    void aStartDoesNotSyncAgainWhatWasSyncedLately() {
        assertThat(SOONEST.afterStart(NOW, Optional.of(NOW.minus(Duration.ofMinutes(10)))))
                .isEqualTo(NOW.plus(Duration.ofMinutes(110)));
    }

    @Test
    void aClockThatWentBackDoesNotStopTheSyncing() {
        assertThat(SOONEST.afterStart(NOW, Optional.of(NOW.plus(Duration.ofDays(9))))).isEqualTo(NOW.plusSeconds(45));
    }

    @Test
    void membersDoNotComeAllAtOnce() {
        assertThat(Duration.between(SOONEST.afterSync(NOW), LATEST.afterSync(NOW))).isEqualTo(Duration.ofMinutes(24));
        assertThat(LATEST.afterStart(NOW, Optional.empty())).isEqualTo(NOW.plusSeconds(90));
    }

    @Test
    void aVaultThatFailsIsAskedLaterAndLaterButEachHourAtLeast() {
        assertThat(SOONEST.afterFailure(NOW, 1, Optional.empty())).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
        assertThat(SOONEST.afterFailure(NOW, 3, Optional.empty())).isEqualTo(NOW.plus(Duration.ofMinutes(8)));
        assertThat(SOONEST.afterFailure(NOW, 50, Optional.empty())).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void whatTheVaultAsksForIsKept() {
        assertThat(SOONEST.afterFailure(NOW, 1, Optional.of(Duration.ofHours(3))))
                .isEqualTo(NOW.plus(Duration.ofHours(3)));
        assertThat(SOONEST.afterFailure(NOW, 1, Optional.of(Duration.ofSeconds(3))))
                .isEqualTo(NOW.plus(Duration.ofMinutes(2)));
    }
}
