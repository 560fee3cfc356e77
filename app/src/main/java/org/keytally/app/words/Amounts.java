package org.keytally.app.words;

import java.math.BigDecimal;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.catalog.Money;

/// What budgets count, as it is written: `$12.40`, `31 M tokens`, `500 requests`.
public final class Amounts {

    private final Words words;
    private final Formats formats;

    public Amounts(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    /// With its unit.
    public String of(Limit limit) {
        return withUnit(limit.unit(), limit.amount());
    }

    public String withUnit(Unit unit, BigDecimal amount) {
        String text = of(unit, amount);
        return unit == Unit.MONEY ? text : words.of("budget.amount", text, name(unit, amount));
    }

    private String name(Unit unit, BigDecimal amount) {
        return amount.compareTo(BigDecimal.ONE) == 0 ? words.of("unit.one", unit) : words.of("unit", unit);
    }

    /// Without a unit where it stands beside a limit that names it.
    public String of(Unit unit, BigDecimal amount) {
        return unit == Unit.MONEY ? formats.money(new Money(amount)) : formats.shortCount(amount.longValue());
    }
}
