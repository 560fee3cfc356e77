package org.keytally.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keytally.core.domain.catalog.Money;

final class FormatsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final Formats formats = new Formats(Words.english(), ZoneId.of("Europe/Berlin"));
    private final Formats german = new Formats(Words.in("de"), ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0          | $0.00
            12.4       | $12.40
            1240.505   | $1,240.51
            0.5        | $0.50
            0.0081     | $0.0081
            0.00002    | $0.00002
            0.0123456  | $0.012
            0.996      | $1.00
            -3.1       | −$3.10
            0.000000000000000001 | $0.000000000000000001
            """)
    void writesMoneyWithAsManyDigitsAsAreUseful(String amount, String written) {
        assertThat(formats.money(Money.of(amount))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0         | 0 %
            0.00001   | < 0.1 %
            0.0042    | 0.4 %
            0.5       | 50 %
            0.98765   | 98.8 %
            0.99999   | > 99.9 %
            1         | 100 %
            1.5       | 150 %
            """)
    void writesNoShareAsNothingOrAllThatIsNot(String share, String written) {
        assertThat(formats.finePercent(new BigDecimal(share))).isEqualTo(written);
    }

    @Test
    void writesEveryDigitWhereTheExactValueIsWanted() {
        assertThat(formats.exact(Money.of("0.0000222"))).isEqualTo("$0.0000222");
        assertThat(formats.exact(Money.of("1240.5"))).isEqualTo("$1,240.50");
    }

    @Test
    void neverWritesZeroForWhatIsNotKnown() {
        assertThat(formats.money(Optional.empty())).isEqualTo("–");
    }

    @Test
    void marksAnEstimate() {
        assertThat(formats.estimate(Money.of("0.004"))).isEqualTo("≈ $0.004");
    }

    @Test
    void writesCounts() {
        assertThat(formats.count(1240)).isEqualTo("1,240");
        assertThat(formats.shortCount(1240)).isEqualTo("1,240");
        assertThat(formats.shortCount(1_234_567)).isEqualTo("1.2 M");
        assertThat(formats.shortCount(2_000_000_000L)).isEqualTo("2 G");
        assertThat(formats.percent(new BigDecimal("0.634"))).isEqualTo("63 %");
    }

    @Test
    void writesMomentsAsPeopleSayThem() {
        assertThat(formats.relative(NOW.minusSeconds(5), NOW)).isEqualTo("just now");
        assertThat(formats.relative(NOW.minusSeconds(185), NOW)).isEqualTo("3 min ago");
        assertThat(formats.relative(NOW.minusSeconds(3600), NOW)).isEqualTo("1 hour ago");
        assertThat(formats.relative(NOW.plusSeconds(3 * 86_400), NOW)).isEqualTo("in 3 days");
        assertThat(formats.exact(NOW)).isEqualTo("2026-03-02 13:00:00");
        assertThat(formats.day(NOW)).isEqualTo("2 Mar 2026");
    }

    @Test
    void followsTheLanguage() {
        assertThat(german.money(Money.of("1240.5"))).isEqualTo("$1.240,50");
        assertThat(german.relative(NOW.minusSeconds(2 * 86_400), NOW)).isEqualTo("vor 2 Tagen");
    }
}
