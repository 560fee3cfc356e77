package org.keytally.core.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LimitReadingTest {

    @ParameterizedTest
    @CsvSource({
        "50, MONEY, 50",
        "12.50, MONEY, 12.5",
        "$50, MONEY, 50",
        "50usd, MONEY, 50",
        "0.000001, MONEY, 0.000001",
        "1000000tokens, TOKENS, 1000000",
        "1_000_000 tokens, TOKENS, 1000000",
        "500requests, REQUESTS, 500",
        "1e, ,",
    })
    void readsMoneyTokensAndRequests(String text, Unit unit, String amount) {
        if (unit == null) {
            assertThat(LimitReading.of(text)).isInstanceOf(LimitReading.Unreadable.class);
            return;
        }
        LimitReading.Read read = (LimitReading.Read) LimitReading.of(text);

        assertThat(read.limit().unit()).isEqualTo(unit);
        assertThat(read.limit().text()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "0, ZERO",
        "0.00, ZERO",
        "0tokens, ZERO",
        "-5, NEGATIVE",
        "50EUR, OTHER_CURRENCY",
        "€50, OTHER_CURRENCY",
        "50€, OTHER_CURRENCY",
        "US$50, OTHER_CURRENCY",
        "1.5tokens, NOT_WHOLE",
        "0.0000001, TOO_FINE",
        "99999999999999999, TOO_LARGE",
        "fifty, NO_NUMBER",
        "'', NO_NUMBER",
        "$5tokens, NO_NUMBER",
        "50 60, NO_NUMBER",
    })
    void tellsWhyATextIsNoLimit(String text, LimitReading.Why why) {
        assertThat(LimitReading.of(text)).isEqualTo(new LimitReading.Unreadable(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"𝟝𝟘", "50\u0000", "NaN", "Infinity", "1e9", "0x10", "--5", "+5"})
    void takesNothingElseForANumber(String text) {
        assertThat(LimitReading.of(text)).isInstanceOf(LimitReading.Unreadable.class);
    }
}
