package org.keytally.core.adapter.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoredInstantTest {

    @Test
    void readsWhatWasWritten() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            long second = random.nextLong(-62_135_596_800L, 253_402_300_800L);
            int nano = random.nextInt(1_000_000_000) / (int) Math.pow(10, random.nextInt(10)) * 1_000 % 1_000_000_000;
            Instant written = Instant.ofEpochSecond(second, nano);

            assertThat(StoredInstant.parse(written.toString())).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-29T14:44:00Z", "2026-11-29T14:44:00.1Z", "2024-02-29T23:59:59.999999999Z",
        "2026-11-29T24:00:00Z", "2026-12-31T23:59:60Z", "+12026-01-01T00:00:00Z", "-0001-01-01T00:00:00Z",
        "2026-11-29T14:44:00.Z",
        "2026-11-29T14:44:00+02:00"})
    void agreesWithTheReaderOfEveryForm(String text) {
        assertThat(StoredInstant.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Z", "2026-11-29", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z",
        "2026-11-29T25:00:00Z", "2026-11-29T14:60:00Z", "2026-11-29T14:44:00.1234567890Z",
        "+026-11-29T14:44:00Z", "2026-11-29T14:44:00,1Z", "2026-11-29T14:44:00.12"})
    void refusesWhatIsNoInstant(String text) {
        assertThatThrownBy(() -> StoredInstant.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
