package org.keytally.core.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HoursTest {

    @ParameterizedTest
    @CsvSource({
        "08:00-20:00, 07:59, false", "08:00-20:00, 08:00, true", "08:00-20:00, 19:59, true",
        "08:00-20:00, 20:00, false", "22:00-06:00, 23:30, true", "22:00-06:00, 05:59, true",
        "22:00-06:00, 06:00, false", "22:00-06:00, 12:00, false", "18:00-24:00, 23:59, true",
        "18:00-24:00, 00:00, false", "0:00-8:30, 00:00, true"
    })
    void holdFromTheOneTimeUntilTheOther(String hours, LocalTime now, boolean holds) {
        assertThat(Hours.find(hours).orElseThrow().hold(now)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8-20", "08:00", "08:00-08:00", "00:00-24:00", "25:00-26:00", "08:60-09:00", "night",
        "08:00-20:00-22:00", "24:30-03:00"})
    void areNothingElse(String text) {
        assertThat(Hours.find(text)).isEmpty();
    }

    @Test
    void areWrittenAsTheyAreRead() {
        assertThat(Hours.find(" 8:00 - 24:00 ").orElseThrow()).hasToString("08:00-00:00");
        assertThat(Hours.find("08:00-00:00")).isEqualTo(Hours.find("8:00-24:00"));
    }
}
