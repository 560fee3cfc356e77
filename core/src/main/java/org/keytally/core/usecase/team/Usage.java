package org.keytally.core.usecase.team;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.rotation.Mint;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.rotation.MintedKey;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.IssuedKey.State;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.VaultException;

/// That a key was used, as its provider tells it, proves that its member has it: nobody else could open it.
final class Usage {

    private final TeamMeans means;
    private final Roster roster;
    private final ProviderId provider;
    private Optional<Map<String, MintedKey>> asked = Optional.empty();
    private List<MintedKey> early = List.of();

    Usage(TeamMeans means, Roster roster, ProviderId provider) {
        this.means = means;
        this.roster = roster;
        this.provider = provider;
    }

    ProviderId provider() {
        return provider;
    }

    /// The member with what is proven by now; the provider is asked once for all.
    Member proven(Member member) throws MintException {
        return proven(member, there());
    }

    /// Writes down what was proven, and takes away what waits of it.
    void keep(Member before, Member now) throws VaultException {
        if (now.equals(before)) {
            return;
        }
        for (IssuedKey key : before.keys()) {
            if (!now.keys().contains(key)) {
                OneMember.withdraw(roster, before, key);
            }
        }
        roster.keep(now);
        OneMember.tell(means, now, "used");
    }

    /// What the provider has of the member and nobody wrote down; none where it did not answer before the member was
    /// read.
    List<Stray> strays(Member member) {
        return Stray.of(member, roster.vault(), provider, early);
    }

    /// Asks the provider, if it answers; what it lists is older than whoever is read from now on.
    void look() {
        try {
            early = List.copyOf(there().values());
        } catch (MintException later) {
            // Who needs it asks again, and tells why not.
        }
    }

    private Map<String, MintedKey> there() throws MintException {
        if (asked.isEmpty()) {
            Map<String, MintedKey> there = new HashMap<>();
            means.mints().with(provider, Optional.empty(), Mint::list).forEach(key -> there.put(key.id(), key));
            asked = Optional.of(there);
        }
        return asked.get();
    }

    /// @param there what providers list, by its id
    static Member proven(Member member, Map<String, MintedKey> there) {
        return member.each(key -> key.isUnproven() && isUsed(key, there) ? key.in(State.RECEIVED) : key);
    }

    private static boolean isUsed(IssuedKey key, Map<String, MintedKey> there) {
        return key.id()
                .map(there::get)
                .flatMap(MintedKey::used)
                .filter(used -> used.signum() > 0)
                .isPresent();
    }
}
