package org.keytally.app.words;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.watch.Unusual;
import org.keytally.core.usecase.budget.ShowAlerts;

/// What is said where far more was used than is usual: what it is now, and what it is on other days.
public final class UnusualWords {

    private final Words words;
    private final Formats formats;
    private final Supplier<Providers> providers;
    private final BiFunction<Unit, BigDecimal, String> amount;

    /// @param amount how an amount is written, with its unit
    public UnusualWords(Words words, Formats formats, Supplier<Providers> providers,
            BiFunction<Unit, BigDecimal, String> amount) {
        this.words = words;
        this.formats = formats;
        this.providers = providers;
        this.amount = amount;
    }

    /// "Unusual: $12.40 today at OpenAI; on a usual day $1.10."
    ///
    /// @param called the own name of what it is about
    public String of(Unusual unusual, String called) {
        return words.of(
                "unusual.told." + Words.code(unusual.stretch()),
                amount.apply(unusual.unit(), unusual.used()),
                where(unusual.target(), called),
                amount.apply(unusual.unit(), unusual.usual()),
                formats.time(unusual.from()));
    }

    /// "Unusual: $12.40 on 28 Nov at OpenAI", of what was told then.
    public String past(ShowAlerts.Line told) {
        String[] target = told.target().split(":", 2);
        String name = target.length == 1 ? "" : target[1];
        boolean isProvider = target[0].equals(Words.code(Target.Kind.PROVIDER));
        return words.of(
                "unusual.past", amount(told, told.used()), formats.shortDay(told.from()),
                words.of("unusual.at." + target[0], isProvider ? provider(name, name) : name));
    }

    /// "On a usual day $1.10."
    public String usual(ShowAlerts.Line told) {
        return words.of("unusual.usual." + told.period(), amount(told, told.usual()));
    }

    private String amount(ShowAlerts.Line told, String number) {
        return amount.apply(Unit.valueOf(told.unit().toUpperCase(Locale.ROOT)), new BigDecimal(number));
    }

    private String where(Target target, String called) {
        String name = target.kind() == Target.Kind.PROVIDER ? provider(target.id(), called) : called;
        return words.of("unusual.at." + Words.code(target.kind()), name);
    }

    private String provider(String id, String called) {
        return providers.get().find(id).map(Provider::name).orElse(called);
    }
}
