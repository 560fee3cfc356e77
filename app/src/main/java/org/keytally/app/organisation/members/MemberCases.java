package org.keytally.app.organisation.members;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.Keytally;
import org.keytally.core.domain.budget.TierLimits;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Key;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.team.TeamWork;
import org.keytally.core.usecase.vault.VaultWork;

/// What a person can do for members and their keys, as this screen needs it.
///
/// @param own the keys that were made for whoever is at work here
/// @param person who is at work, by name
/// @param choice which keys make those of members
public record MemberCases(
        TeamWork team,
        VaultWork vaults,
        Supplier<List<Key>> own,
        Supplier<Providers> providers,
        Supplier<TierLimits> tiers,
        String person,
        InstantSource clock,
        MintChoice choice) {

    /// The tag by which a key is known as made for one member.
    private static final String MINTED = "minted";

    /// The cases of an open home.
    ///
    /// @param environment of this process, which may say who signs in
    public static MemberCases of(Keytally home, Map<String, String> environment, String person) {
        MintChoice choice = new MintChoice();
        return new MemberCases(
                home.team(environment).by(choice::of),
                home.vaults(environment),
                () -> own(home.keys().listKeys().list().stream().map(ListKeys.Line::key).toList()),
                home::providers,
                () -> home.budgets().tierLimits(),
                person,
                home::now,
                choice);
    }

    /// Those of all keys that were made for whoever is at work here.
    static List<Key> own(List<Key> all) {
        return all.stream()
                .filter(key -> key.notes().tags().containsKey(MINTED) && !key.isLeased() && !key.isRemoved())
                .toList();
    }

    /// The providers whose keys can be made by program with a key of this home.
    List<Provider> makers() {
        return providers.get().all().stream()
                .filter(one -> team.means().mints().canMake(one.id()))
                .sorted(Comparator.comparing(Provider::name))
                .toList();
    }

    /// Those of them for whom several keys can.
    List<MintKeys> several() {
        return makers().stream()
                .map(this::keys)
                .filter(keys -> keys.keys().size() > 1)
                .toList();
    }

    private MintKeys keys(Provider provider) {
        List<Key> all = team.means().mints().makers(provider.id());
        Optional<String> wanted = choice.of(provider.id());
        if (wanted.isPresent() && all.stream().noneMatch(key -> key.isNamed(wanted.get()))) {
            choice.forget(provider.id());
        }
        return new MintKeys(provider, all, team.means().mints().maker(provider.id()));
    }

    String name(ProviderId provider) {
        return providers.get().nameOf(provider);
    }
}
