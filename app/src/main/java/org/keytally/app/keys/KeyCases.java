package org.keytally.app.keys;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keytally.core.Keytally;
import org.keytally.core.PromptWay;
import org.keytally.core.domain.catalog.ModelBook;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.ChangeKey;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.keys.RemoveKey;
import org.keytally.core.usecase.keys.ReplaceKey;
import org.keytally.core.usecase.keys.RestoreKey;
import org.keytally.core.usecase.keys.SwitchKey;
import org.keytally.core.usecase.prompt.KeyTrial;
import org.keytally.core.usecase.prompt.ListModels;
import org.keytally.core.usecase.prompt.SecretTrial;
import org.keytally.core.usecase.usage.ShowUsage;

/// What a person can do with keys, as this screen needs it.
///
/// @param vaults from which keys come that are not changed here
/// @param used what each key was used for by day
record KeyCases(
        ListKeys list,
        AddKey add,
        ReplaceKey replace,
        SwitchKey turn,
        RemoveKey remove,
        RestoreKey restore,
        ChangeKey change,
        Asking asking,
        Function<UsageRange, ShowUsage.Daily> used,
        Supplier<List<VaultLink>> vaults,
        Known known,
        InstantSource clock) {

    /// Asks about a secret that is not stored.
    interface Trying {
        SecretTrial ask(Provider provider, Connection connection, Secret secret);
    }

    /// What providers are asked.
    ///
    /// @param test asks about a key that is stored
    /// @param models those that are listed for such a key; empty where nobody lists them
    record Asking(Function<String, KeyTrial> test, Trying tryOut, Function<Key, List<String>> models) {

        private static Asking of(PromptWay prompts) {
            return new Asking(
                    id -> prompts.testKey().test(id),
                    (provider, connection, secret) -> prompts.testKey().test(provider, connection, secret),
                    key -> models(prompts.listModels(), key));
        }

        private static List<String> models(ListModels list, Key key) {
            RouteWish wish = RouteWish.of(
                    Optional.of(key.provider().value()), Optional.of(key.id().value()),
                    key.environment().orElse(Environment.DEVELOPMENT));
            return list.list(wish) instanceof ListModels.Result.Listed listed && listed.isAsked()
                    ? listed.models().stream().map(ListModels.Line::model).toList()
                    : List.of();
        }
    }

    /// What is known without asking.
    ///
    /// @param bounds of the organisation's policy
    /// @param plainHosts hosts other than this machine for which plain http is allowed by name
    record Known(Supplier<Providers> providers, Supplier<ModelBook> models, Supplier<Set<String>> plainHosts,
            Supplier<Bounds> bounds) {}

    static KeyCases of(Keytally home) {
        return new KeyCases(
                home.keys().listKeys(),
                home.keys().addKey(),
                home.keys().replaceKey(),
                home.keys().switchKey(),
                home.keys().removeKey(),
                home.keys().restoreKey(),
                home.keys().changeKey(),
                Asking.of(home.prompts()),
                range -> home.usages().showUsage().daily(range, UsageBy.KEY, Map.of()),
                home::vaultLinks,
                new Known(
                        home::providers, home::knownModels, home::plainHosts,
                        () -> home.policy().map(kept -> kept.policy().bounds()).orElse(Bounds.NONE)),
                home::now);
    }
}
