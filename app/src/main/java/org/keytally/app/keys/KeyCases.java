package org.keytally.app.keys;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.keys.RemoveKey;
import org.keytally.core.usecase.keys.ReplaceKey;
import org.keytally.core.usecase.keys.RestoreKey;
import org.keytally.core.usecase.keys.SwitchKey;
import org.keytally.core.usecase.prompt.KeyTrial;
import org.keytally.core.usecase.prompt.SecretTrial;
import org.keytally.core.usecase.usage.ShowUsage;

/// What a person can do with keys, as this screen needs it.
///
/// @param test asks a provider about a key that is stored
/// @param tryOut asks a provider about a secret that is not
/// @param vaults from which keys come that are not changed here
/// @param used what each key was used for by day
record KeyCases(
        ListKeys list,
        AddKey add,
        ReplaceKey replace,
        SwitchKey turn,
        RemoveKey remove,
        RestoreKey restore,
        Function<String, KeyTrial> test,
        BiFunction<Provider, Secret, SecretTrial> tryOut,
        Function<UsageRange, ShowUsage.Daily> used,
        Supplier<List<VaultLink>> vaults,
        Supplier<Providers> providers,
        InstantSource clock) {

    static KeyCases of(Keytally home) {
        return new KeyCases(
                home.keys().listKeys(),
                home.keys().addKey(),
                home.keys().replaceKey(),
                home.keys().switchKey(),
                home.keys().removeKey(),
                home.keys().restoreKey(),
                id -> home.prompts().testKey().test(id),
                (provider, secret) -> home.prompts().testKey().test(provider, secret),
                range -> home.usages().showUsage().daily(range, UsageBy.KEY, Map.of()),
                home::vaultLinks,
                home::providers,
                home::now);
    }
}
