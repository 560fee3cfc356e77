package org.keytally.core.usecase.team;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.rotation.Mint;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.rotation.MintedKey;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;

/// Lists all members, their keys, and how those stand at their providers.
public final class ListMembers {

    /// A member with what the providers say of their keys.
    ///
    /// @param there what a provider lists, by its id
    /// @param unasked providers that could not be asked
    /// @param stoppable providers that can disable a single key
    /// @param strays what was made for them and is written down nowhere
    public record Line(
            Member member,
            Map<String, MintedKey> there,
            Set<ProviderId> unasked,
            Set<ProviderId> stoppable,
            List<Stray> strays) {}

    /// What came of looking.
    public sealed interface Listed {

        record All(List<Line> lines) implements Listed {}

        record Failed(TeamFailure why) implements Listed {}
    }

    private final TeamMeans means;
    private final VaultLink link;

    ListMembers(TeamMeans means, VaultLink link) {
        this.means = means;
        this.link = link;
    }

    public Listed list() {
        try {
            Roster roster = Roster.in(means, link);
            List<Member> members = new ArrayList<>();
            for (Member member : roster.all()) {
                members.add(roster.settled(member));
            }
            return new Listed.All(lines(roster, members));
        } catch (VaultException failed) {
            return new Listed.Failed(TeamFailure.of(failed));
        }
    }

    private List<Line> lines(Roster roster, List<Member> members) throws VaultException {
        Set<ProviderId> providers = members.stream()
                .flatMap(member -> member.keys().stream().map(IssuedKey::provider))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<ProviderId, List<MintedKey>> listed = new TreeMap<>();
        Set<ProviderId> unasked = new TreeSet<>();
        Set<ProviderId> stoppable = new TreeSet<>();
        for (ProviderId provider : providers) {
            try {
                listed.put(provider, means.mints().with(provider, Optional.empty(), mint -> {
                    if (mint.can(Mint.Ability.DISABLE)) {
                        stoppable.add(provider);
                    }
                    return mint.list();
                }));
            } catch (MintException failed) {
                unasked.add(provider);
            }
        }
        Map<String, MintedKey> there = new HashMap<>();
        listed.values().forEach(keys -> keys.forEach(key -> there.put(key.id(), key)));
        List<Line> lines = new ArrayList<>();
        for (Member member : members) {
            lines.add(new Line(
                    Usage.proven(member, there), there, unasked, stoppable, strays(roster, member, listed)));
        }
        return lines;
    }

    // What seems to be one may have been made a moment ago, and stands where it was not seen yet.
    private static List<Stray> strays(Roster roster, Member member, Map<ProviderId, List<MintedKey>> listed)
            throws VaultException {
        if (strays(member, roster.vault(), listed).isEmpty()) {
            return List.of();
        }
        return roster.again(member).map(now -> strays(now, roster.vault(), listed)).orElse(List.of());
    }

    private static List<Stray> strays(Member member, String vault, Map<ProviderId, List<MintedKey>> listed) {
        return listed.entrySet().stream()
                .flatMap(one -> Stray.of(member, vault, one.getKey(), one.getValue()).stream())
                .toList();
    }
}
