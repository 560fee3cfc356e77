package org.keytally.core.usecase.team;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.team.MemberForm;
import org.keytally.core.domain.vault.MemberKeys;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultPlaces;
import org.keytally.core.domain.vault.VaultSecret;
import org.keytally.core.usecase.vault.Drawer;

/// The members of a team as they lie in a vault, one secret each, so that two admins rarely meet.
final class Roster {

    private static final String PREFIX = "keytally-member--";

    private final TeamMeans means;
    private final Drawer drawer;

    private Roster(TeamMeans means, Drawer drawer) {
        this.means = means;
        this.drawer = drawer;
    }

    /// @param link of the vault in which the members lie
    static Roster in(TeamMeans means, VaultLink link) throws VaultException {
        return new Roster(means, means.vaults().drawer(link));
    }

    List<Member> all() throws VaultException {
        List<Member> all = new ArrayList<>();
        for (VaultName name : names()) {
            read(name).ifPresent(all::add);
        }
        all.sort(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER));
        return all;
    }

    /// Under which names members lie, to be read one after the other.
    List<VaultName> names() throws VaultException {
        return drawer.list(MemberForm.KIND).stream()
                .filter(item -> item.terms().isEnabled() && item.name().value().startsWith(PREFIX))
                .map(VaultItem::name)
                .toList();
    }

    Optional<Member> find(String idOrName) throws VaultException {
        return all().stream().filter(member -> member.isNamed(idOrName)).findFirst();
    }

    /// The member under a name as they are now.
    // A record that lies under another's name, or names another half than the one an admin compared, was put there by
    // somebody who does not count: keys would be sealed for them.
    Optional<Member> read(VaultName name) throws VaultException {
        Optional<VaultSecret> read = drawer.read(name);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        try (VaultSecret secret = read.get()) {
            return means.form().member(secret.value())
                    .filter(member -> name.value().equals(PREFIX + member.id()))
                    .filter(member -> means.memberKeys().wrapping(member.openHalf())
                            .filter(half -> half.id().version().equals(member.id()))
                            .isPresent());
        }
    }

    void keep(Member member) throws VaultException {
        try (Secret text = Secret.ofUtf8(means.form().write(member).getBytes(StandardCharsets.UTF_8))) {
            drawer.put(name(member), text, MemberForm.KIND);
        }
    }

    /// Writes down what a member is to become, unless somebody else writes of them at the same time. A vault stores
    /// whatever comes last, but it keeps each version: of two who claim at once the later sees that of the earlier, so
    /// that at most one is told that it holds, and perhaps none.
    Optional<Member> claim(Member member, Function<Member, Optional<Member>> change) throws VaultException {
        Set<String> before = drawer.versions(name(member));
        Optional<Member> claimed = again(member).flatMap(change);
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        keep(claimed.get());
        Set<String> after = drawer.versions(name(member));
        after.removeAll(before);
        return after.size() == 1 ? claimed : Optional.empty();
    }

    /// The member as they are written down now.
    Optional<Member> again(Member member) throws VaultException {
        return read(name(member));
    }

    /// Where the members lie; vaults of one name may lie in several clouds.
    String vault() {
        return drawer.address().place();
    }

    private static VaultName name(Member member) {
        return new VaultName(PREFIX + member.id());
    }

    void remove(Member member) throws VaultException {
        drawer.remove(name(member));
    }

    /// Where the keys of a member wait for them; empty where that vault is not connected here.
    Optional<Drawer> waitingFor(Member member) throws VaultException {
        Optional<VaultLink> link = new VaultPlaces(means.vaults().links()).link(member.vault());
        return link.isEmpty() ? Optional.empty() : Optional.of(means.vaults().drawer(link.get()));
    }

    static VaultName waiting(Member member, IssuedKey key) {
        return MemberKeys.waiting(member.id(), key.provider().value(), key.generation());
    }

    /// The member with every key of which nothing proves that they have it marked by whether it waits still.
    Member settled(Member member) throws VaultException {
        Optional<Drawer> there = waitingFor(member);
        if (there.isEmpty() || member.keys().stream().noneMatch(IssuedKey::isUnproven)) {
            return member;
        }
        Set<VaultName> waiting = there.get().list(MemberKeys.KIND).stream()
                .map(VaultItem::name)
                .collect(Collectors.toSet());
        return member.each(key -> key.isUnproven()
                ? key.in(waiting.contains(waiting(member, key)) ? IssuedKey.State.WAITING : IssuedKey.State.GONE)
                : key);
    }
}
