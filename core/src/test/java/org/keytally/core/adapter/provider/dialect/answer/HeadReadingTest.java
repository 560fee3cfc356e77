package org.keytally.core.adapter.provider.dialect.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.prompt.Allowance;
import org.keytally.core.domain.prompt.Allowances;
import org.keytally.core.domain.prompt.AnswerHead;

class HeadReadingTest {

    private static HeadReading reading(Map<String, String> headers) {
        return new HeadReading(new AnswerHead(429, headers, Instant.parse("2026-01-15T12:00:00Z")));
    }

    @Test
    void readsLimitsNamedFirst() {
        Allowances allowances = reading(Map.of(
                "X-RateLimit-Limit-Requests", "1000",
                "x-ratelimit-remaining-requests", "998",
                "x-ratelimit-reset-requests", "1m26.4s",
                "x-ratelimit-remaining-tokens", "0",
                "x-ratelimit-reset-tokens", "250ms"))
                .allowances();
        assertThat(allowances.of("requests"))
                .hasValue(new Allowance(
                        "requests", OptionalLong.of(1000), OptionalLong.of(998),
                        Optional.of(Duration.ofMillis(86_400))));
        assertThat(allowances.of("tokens").flatMap(Allowance::renewsIn)).hasValue(Duration.ofMillis(250));
    }

    @Test
    void readsLimitsNamedLastWithInstants() {
        Allowances allowances = reading(Map.of(
                "anthropic-ratelimit-input-tokens-limit", "450000",
                "anthropic-ratelimit-input-tokens-remaining", "12",
                "anthropic-ratelimit-input-tokens-reset", "2026-01-15T12:00:07Z"))
                .allowances();
        assertThat(allowances.of("input-tokens").flatMap(Allowance::renewsIn)).hasValue(Duration.ofSeconds(7));
    }

    @Test
    void waitsForTheLimitThatIsUsedUp() {
        HeadReading reading = reading(Map.of(
                "x-ratelimit-remaining-requests", "5",
                "x-ratelimit-reset-requests", "1h",
                "x-ratelimit-remaining-tokens", "0",
                "x-ratelimit-reset-tokens", "9s"));
        assertThat(reading.renewal()).hasValue(Duration.ofSeconds(9));
        assertThat(reading.retryAfter()).isEmpty();
    }

    @Test
    void measuresADateByTheSendersClock() {
        HeadReading reading = reading(Map.of(
                "retry-after", "Thu, 15 Jan 2026 09:00:30 GMT",
                "date", "Thu, 15 Jan 2026 09:00:00 GMT"));
        assertThat(reading.retryAfter()).hasValue(Duration.ofSeconds(30));
    }

    @Test
    void takesMillisecondsBeforeSeconds() {
        assertThat(reading(Map.of("retry-after-ms", "1500", "retry-after", "2")).retryAfter())
                .hasValue(Duration.ofMillis(1500));
    }

    @Test
    void ignoresNonsense() {
        HeadReading reading = reading(Map.of(
                "x-ratelimit-limit-requests", "many",
                "x-ratelimit-remaining-requests", "-1",
                "x-ratelimit-reset-requests", "whenever",
                "retry-after", "-3"));
        assertThat(reading.allowances().of("requests"))
                .hasValue(new Allowance("requests", OptionalLong.empty(), OptionalLong.empty(), Optional.empty()));
        assertThat(reading.retryAfter()).isEmpty();
    }

    @Test
    void keepsAFloodOfHeadersSmall() {
        Map<String, String> flood = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            flood.put("x-ratelimit-limit-thing" + i, "1");
        }
        assertThat(reading(flood).allowances().all()).hasSizeLessThan(50);
    }

    @Test
    void findsTheRequestId() {
        assertThat(reading(Map.of("apim-request-id", "a-1")).requestId()).hasValue("a-1");
        assertThat(reading(Map.of("X-Request-Id", "x-1", "cf-ray", "c-1")).requestId()).hasValue("x-1");
        assertThat(reading(Map.of("x-request-id", " ")).requestId()).isEmpty();
    }
}
