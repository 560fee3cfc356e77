package org.keytally.app.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.keytally.core.domain.budget.BudgetTitle;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Environment;

/// What people call a budget: "Budget of the key Work".
public final class BudgetNames {

    private final Words words;
    private final Supplier<Providers> providers;

    public BudgetNames(Words words, Supplier<Providers> providers) {
        this.words = words;
        this.providers = providers;
    }

    /// "Budget of the key Work, by month".
    public String titleOf(BudgetTitle title) {
        return words.of(
                "home.budget.name", of(title.target(), title.called()), words.of("home.period", title.period()));
    }

    /// The name of a budget aimed at what people write: `all`, `key:Work`.
    public String of(String written) {
        String[] parts = written.split(":", 2);
        String called = parts.length == 1 ? "" : parts[1];
        return Arrays.stream(Target.Kind.values())
                .filter(kind -> Words.code(kind).equals(parts[0]))
                .findFirst()
                .map(kind -> of(new Target(kind, called), called))
                .orElse(written);
    }

    /// The name of the budget itself.
    ///
    /// @param called the target's own name; empty where all of its kind are meant
    public String of(Target target, String called) {
        if (called.isEmpty()) {
            return words.of("budget.of-all", target.kind());
        }
        return words.of("budget.of." + Words.code(target.kind()), switch (target.kind()) {
            case PROVIDER -> providers.get().find(target.id()).map(Provider::name).orElse(called);
            case ENV -> words.of("sign.environment", Environment.valueOf(called.toUpperCase(Locale.ROOT)));
            case ALL, PERSON, KEY, PROJECT, CLIENT, TEAM, APP -> called;
        });
    }
}
