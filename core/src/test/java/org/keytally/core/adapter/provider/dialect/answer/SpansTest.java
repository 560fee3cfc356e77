package org.keytally.core.adapter.provider.dialect.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpansTest {

    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "3, 3000",
        "0, 0",
        "1.5, 1500",
        "' 20 ', 20000",
        "34.074824224s, 34074",
        "2ms, 2",
        "6m0s, 360000",
        "1h2m3s, 3723000",
        "1d, 86400000",
        "17 seconds, 17000",
        "'Thu, 15 Jan 2026 12:00:30 GMT', 30000",
        "2026-01-15T12:01:00Z, 60000",
        "2026-01-15T13:01:00+01:00, 60000",
        "1768478405, 5000",
        "1768478405000, 5000",
    })
    void readsWhatMakesSense(String text, long millis) {
        assertThat(Spans.of(text, NOW)).map(Duration::toMillis).hasValue(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "soon",
        "-1",
        "-5s",
        "1000000000",
        "99999999999999999999",
        "1e9",
        "1e999999999",
        "NaN",
        "Thu, 15 Jan 2026 11:59:00 GMT",
        "Thu, 99 Foo 2026 12:00:30 GMT",
        "9999-12-31T23:59:59Z",
        "400d",
        "5 parsecs",
    })
    void takesNonsenseForNone(String text) {
        assertThat(Spans.of(text, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Please try again in 1.5s. Visit us., 1500",
        "Please try again in 7m12s., 432000",
        "'Rate limit reached, try again in 20ms', 20",
        "Please retry in 38.2s., 38200",
        "Please retry after 60 seconds., 60000",
        "Retry after: 5 s, 5000",
    })
    void findsAnAdviceInASentence(String text, long millis) {
        assertThat(Spans.inSentence(text)).map(Duration::toMillis).hasValue(millis);
    }

    @Test
    void findsNoAdviceWhereThereIsNone() {
        assertThat(Spans.inSentence("Please try again later. Limit 6000 s")).isEmpty();
    }

    @Test
    void doesNotStumbleOverALongSentence() {
        assertThat(Spans.inSentence("try again in " + "1s ".repeat(100_000))).isPresent();
        assertThat(Spans.inSentence("wait ".repeat(200_000))).isEmpty();
    }
}
