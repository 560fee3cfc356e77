package org.keytally.app.settings.rules;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keytally.app.settings.values.ValueCases;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.usecase.settings.ListSettings;

/// What a person can do about the rules of paying.
record RuleCases(
        ValueCases values, Function<Collection<Narrowing>, List<ListSettings.Line>> at, Supplier<Providers> providers) {

    static RuleCases of(Keytally home) {
        return new RuleCases(ValueCases.of(home), places -> home.listSettings().at(places), home::providers);
    }
}
