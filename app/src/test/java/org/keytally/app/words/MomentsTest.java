package org.keytally.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MomentsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void readsADayAsItsStartInUtcAndAnInstantAsItIs() {
        assertThat(Moments.parse("2026-03-02")).contains(Instant.parse("2026-03-02T00:00:00Z"));
        assertThat(Moments.parse(" 2026-03-02T12:00:00Z ")).contains(NOON);
        assertThat(Moments.parse("2026-03-02T14:00:00+02:00")).contains(NOON);
        assertThat(Moments.parse("2024-02-29")).isPresent();
    }

    @Test
    void readsNothingElse() {
        for (String text : List.of(
                "", "now", "2026-02-30", "2026-2-3", "02.03.2026", "2026-03-02T12:00", "2026-03-02T25:00:00Z",
                "٢٠٢٦-٠٣-٠٢", "9999999999")) {
            assertThat(Moments.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void writesADayWhereItIsTheStartOfOne() {
        assertThat(Moments.exact(Instant.parse("2026-03-02T00:00:00Z"))).isEqualTo("2026-03-02");
        assertThat(Moments.exact(NOON)).isEqualTo("2026-03-02T12:00:00Z");
    }

    @Test
    void tellsHowLongAgoInOneUnit() {
        assertThat(ago("PT0S")).isEqualTo("just now");
        assertThat(ago("PT59S")).isEqualTo("just now");
        assertThat(ago("PT60S")).isEqualTo("1 min ago");
        assertThat(ago("PT1H59M")).isEqualTo("1 hour ago");
        assertThat(ago("PT2H")).isEqualTo("2 hours ago");
        assertThat(ago("P1D")).isEqualTo("1 day ago");
        assertThat(ago("P400D")).isEqualTo("400 days ago");
        assertThat(ago("-PT90M")).isEqualTo("in 1 hour");
    }

    private static String ago(String length) {
        return Moments.relative(NOON.minus(Duration.parse(length)), NOON);
    }
}
