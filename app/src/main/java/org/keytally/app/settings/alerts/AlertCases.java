package org.keytally.app.settings.alerts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.hook.Hook;
import org.keytally.core.domain.hook.HookEnd;
import org.keytally.core.usecase.budget.ShowAlerts;
import org.keytally.core.usecase.hook.Hooks;
import org.keytally.core.usecase.hook.SetHook;

/// What a person can do about alerts.
///
/// @param told the latest, the oldest of them first
/// @param remove takes a hook away by its name
record AlertCases(
        Supplier<List<Hooks.Line>> hooks,
        Supplier<List<ShowAlerts.Line>> told,
        Function<Hook, SetHook.Result> set,
        Function<String, Optional<Hook>> remove,
        Testing test,
        Supplier<Providers> providers) {

    private static final int LATEST = 50;

    /// Tells a hook of nothing, to see whether telling works.
    @FunctionalInterface
    interface Testing {
        HookEnd tell(Hook hook) throws InterruptedException;
    }

    static AlertCases of(Keytally home) {
        return new AlertCases(
                () -> home.hooks().show(),
                () -> home.budgets().showAlerts().latest(LATEST),
                hook -> home.hooks().setHook().set(hook),
                name -> home.hooks().setHook().remove(name),
                hook -> home.hooks().test(hook),
                home::providers);
    }
}
