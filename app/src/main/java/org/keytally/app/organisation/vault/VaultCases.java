package org.keytally.app.organisation.vault;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.prompt.SecretTrial;
import org.keytally.core.usecase.vault.VaultWork;

/// What a person can do with the organisation's vaults, as this screen needs it.
///
/// @param work with the vaults, as the person is signed in
/// @param keys of this home that came from vaults
/// @param tryOut asks a provider about a secret that is not stored
/// @param person who is at work, by name
public record VaultCases(
        VaultWork work,
        Supplier<List<Key>> keys,
        BiFunction<Provider, Secret, SecretTrial> tryOut,
        Supplier<Providers> providers,
        Supplier<Set<String>> plainHosts,
        String person,
        InstantSource clock) {

    /// The cases of an open home.
    ///
    /// @param environment of this process, which may say who signs in
    public static VaultCases of(Keytally home, Map<String, String> environment, String person) {
        return new VaultCases(
                home.vaults(environment),
                () -> leased(home.keys().listKeys()),
                (provider, secret) -> home.prompts().testKey().test(provider, secret),
                home::providers,
                home::plainHosts,
                person,
                home::now);
    }

    private static List<Key> leased(ListKeys list) {
        return list.list().stream().map(ListKeys.Line::key).filter(Key::isLeased).toList();
    }
}
