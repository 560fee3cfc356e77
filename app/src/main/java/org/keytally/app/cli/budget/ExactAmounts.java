package org.keytally.app.cli.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Unit;

/// What budgets are measured in, written to the last digit.
public final class ExactAmounts {

    private final Words words;

    public ExactAmounts(Words words) {
        this.words = words;
    }

    /// `$12.50`, `1,000,000 tokens`.
    public String amount(Unit unit, BigDecimal amount) {
        return switch (unit) {
            case MONEY -> number(unit, amount);
            case TOKENS -> words.of(isOne(amount) ? "budget.tokens.one" : "budget.tokens", number(unit, amount));
            case REQUESTS -> words.of(isOne(amount) ? "budget.requests.one" : "budget.requests", number(unit, amount));
        };
    }

    /// The same without the word for what is counted, for columns that stand beside one that says it.
    public String number(Unit unit, BigDecimal amount) {
        return unit == Unit.MONEY
                ? "$" + plain(amount)
                : String.format(Locale.ROOT, "%,d", amount.toBigInteger());
    }

    private static boolean isOne(BigDecimal amount) {
        return amount.compareTo(BigDecimal.ONE) == 0;
    }

    private static String plain(BigDecimal amount) {
        BigDecimal exact = amount.stripTrailingZeros();
        return (exact.scale() < 2 ? exact.setScale(2, RoundingMode.UNNECESSARY) : exact).toPlainString();
    }
}
