package org.keytally.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keytally.app.cli.budget.ExactAmounts;
import org.keytally.core.domain.budget.Unit;

final class AmountsTest {

    @ParameterizedTest
    @CsvSource({"REQUESTS, 1, en, 1 request", "REQUESTS, 2, en, 2 requests", "TOKENS, 1, en, 1 token",
        "REQUESTS, 1, de, 1 Anfrage", "REQUESTS, 2, de, 2 Anfragen", "TOKENS, 1, de, 1 Token"})
    void countOneAsOne(Unit unit, BigDecimal amount, String language, String said) {
        Words words = Words.in(language);

        assertThat(new Amounts(words, new Formats(words, ZoneOffset.UTC)).withUnit(unit, amount)).isEqualTo(said);
        if (language.equals("en")) {
            assertThat(new ExactAmounts(words).amount(unit, amount)).isEqualTo(said);
        }
    }
}
