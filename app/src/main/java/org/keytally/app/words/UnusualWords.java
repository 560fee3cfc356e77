package org.keytally.app.words;

import java.math.BigDecimal;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.watch.Unusual;

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

    private String where(Target target, String called) {
        String name = target.kind() == Target.Kind.PROVIDER
                ? providers.get().find(target.id()).map(Provider::name).orElse(called)
                : called;
        return words.of("unusual.at." + Words.code(target.kind()), name);
    }
}
