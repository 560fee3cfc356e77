package org.keytally.core.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"0.0000222,0.0000222", "0.00,0", "100,100", "1E+2,100", "-0.10,-0.1", "1.5000,1.5", "0E-18,0"})
    void isWrittenPlainAndWithoutTrailingZeros(String amount, String written) {
        assertThat(new Money(new BigDecimal(amount)).text()).isEqualTo(written);
    }

    @Test
    void equalAmountsAreEqual() {
        assertThat(new Money(new BigDecimal("1.50"))).isEqualTo(Money.of("1.5")).hasSameHashCodeAs(Money.of("1.5"));
    }

    @Test
    void neverRounds() {
        Money tiny = Money.of("0.000000000000000001");
        assertThat(Money.of("12345678901234567890").plus(tiny).text())
                .isEqualTo("12345678901234567890.000000000000000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1e3", "1E3", "+1", "١", "1,5", "NaN", "0x1", " 1", "--1", "1-", "."})
    void refusesWhatIsNoPlainDecimal(String text) {
        assertThatThrownBy(() -> Money.of(text)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void refusesTextWithoutEnd() {
        assertThatThrownBy(() -> Money.of("1".repeat(65))).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource({"7.5e-08,0.000000075", "1.25E-6,0.00000125", "0.0,0", "3e0,3"})
    void readsJsonNumbersAsTheyStand(String text, String value) {
        assertThat(new Money(Decimals.scientific(text, 60))).isEqualTo(Money.of(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-41", "1e", "e5", "1e99999999999999999999", "1e1e1"})
    void refusesExponentsThatWouldFillTheMemory(String text) {
        assertThatThrownBy(() -> Decimals.scientific(text, 60)).isInstanceOf(NumberFormatException.class);
    }
}
