package org.keytally.core.usecase.team;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.rotation.Mint;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.rotation.MintedKey;
import org.keytally.core.domain.team.Cap;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.IssuedKey.State;
import org.keytally.core.domain.team.JoinRequest;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.WrappingKey;
import org.keytally.core.usecase.vault.Drawer;

/// What an admin does for members: takes them in, gives them keys, changes what those may use, and ends them.
public final class ManageMembers {

    /// A member with what the providers say of their keys.
    ///
    /// @param there what a provider lists, by its id
    /// @param unasked providers that could not be asked
    public record Line(Member member, Map<String, MintedKey> there, Set<ProviderId> unasked) {}

    /// What came of looking.
    public sealed interface Listed {

        record All(List<Line> lines) implements Listed {}

        record Failed(TeamFailure why) implements Listed {}
    }

    private interface Work {

        TeamResult on(Roster roster, Member member) throws VaultException;
    }

    private final TeamMeans means;
    private final VaultLink link;

    /// @param link of the vault in which the members lie
    ManageMembers(TeamMeans means, VaultLink link) {
        this.means = means;
        this.link = link;
    }

    /// All members, their keys, and how those stand at their providers.
    public Listed list() {
        try {
            Roster roster = Roster.in(means, link);
            List<Member> members = new ArrayList<>();
            for (Member member : roster.all()) {
                members.add(roster.settled(member));
            }
            return new Listed.All(lines(members));
        } catch (VaultException failed) {
            return new Listed.Failed(TeamFailure.of(failed));
        }
    }

    private List<Line> lines(List<Member> members) {
        Set<ProviderId> providers = members.stream()
                .flatMap(member -> member.keys().stream().map(IssuedKey::provider))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, MintedKey> there = new HashMap<>();
        Set<ProviderId> unasked = new TreeSet<>();
        for (ProviderId provider : providers) {
            try {
                means.mints().with(provider, Optional.empty(), Mint::list).forEach(key -> there.put(key.id(), key));
            } catch (MintException failed) {
                unasked.add(provider);
            }
        }
        return members.stream().map(member -> new Line(member, there, unasked)).toList();
    }

    /// Takes a member in by the request they wrote.
    public TeamResult add(String text, Cap cap, boolean isPilot) {
        Optional<JoinRequest> request = means.form().request(text);
        Optional<WrappingKey> open = request.flatMap(one -> means.memberKeys().wrapping(one.openHalf()));
        if (open.isEmpty()) {
            return new TeamResult.NotDone(new TeamFailure.NoRequest());
        }
        try {
            Roster roster = Roster.in(means, link);
            String id = open.get().id().version();
            List<Member> all = roster.all();
            Optional<Member> known = all.stream().filter(member -> member.id().equals(id)).findFirst();
            if (known.isPresent()) {
                return new TeamResult.Done(known.get());
            }
            String name = request.get().name();
            if (all.stream().anyMatch(member -> member.isNamed(name))) {
                return new TeamResult.NotDone(new TeamFailure.NameTaken(name));
            }
            Member member = new Member(
                    id, name, request.get().openHalf(), request.get().vault().host(), isPilot, cap, List.of());
            roster.keep(member);
            told(AuditAction.TEAM_CHANGED, member, "added");
            return new TeamResult.Done(member);
        } catch (VaultException failed) {
            return new TeamResult.NotDone(TeamFailure.of(failed));
        }
    }

    /// Makes the first key of a provider for a member, or goes on where making it was cut.
    public TeamResult mint(String name, ProviderId provider, Optional<String> mintKey) {
        return with(name, (roster, member) -> member.current(provider).isPresent()
                ? new TeamResult.NotDone(new TeamFailure.HasKey(provider))
                : new MintForMember(means, roster, mintKey).make(member, provider));
    }

    /// Makes another key in the place of the one a member has.
    ///
    /// @param deleteOld whether that one is ended at once, collected or not
    public TeamResult rotate(String name, ProviderId provider, Optional<String> mintKey, boolean deleteOld) {
        return with(name, (roster, member) -> {
            if (member.current(provider).isEmpty() && member.asked(provider).isEmpty()) {
                return new TeamResult.NotDone(new TeamFailure.HasNoKey());
            }
            MintForMember minting = new MintForMember(means, roster, mintKey);
            TeamResult made = minting.make(member, provider);
            return made instanceof TeamResult.Done(Member now) && deleteOld
                    ? minting.end(now, provider, State.OLD)
                    : made;
        });
    }

    /// Changes what a member may use, here and at the providers that limit single keys.
    public TeamResult change(String name, Optional<Cap> cap, Optional<Boolean> isPilot) {
        return with(name, (roster, member) -> {
            Member changed = member.with(cap.orElse(member.cap()), isPilot.orElse(member.isPilot()));
            roster.keep(changed);
            told(AuditAction.TEAM_CHANGED, changed, "changed");
            return limited(roster, changed);
        });
    }

    /// Brings the limits at the providers to what holds now.
    TeamResult limited(Roster roster, Member member) throws VaultException {
        Optional<BigDecimal> wanted = means.monthly(member);
        Member now = member;
        for (IssuedKey key : member.keys()) {
            boolean isSame = key.limit().map(BigDecimal::stripTrailingZeros)
                    .equals(wanted.map(BigDecimal::stripTrailingZeros));
            if (!key.isCurrent() || isSame) {
                continue;
            }
            try {
                boolean isDone =
                        means.mints().with(key.provider(), Optional.empty(), mint -> isLimited(mint, key, wanted));
                now = isDone ? now.with(key.limited(wanted)) : now;
            } catch (MintException failed) {
                return new TeamResult.NotDone(TeamFailure.of(key.provider(), failed));
            }
        }
        if (!now.equals(member)) {
            roster.keep(now);
        }
        return new TeamResult.Done(now);
    }

    private static boolean isLimited(Mint mint, IssuedKey key, Optional<BigDecimal> wanted) throws MintException {
        if (!mint.can(Mint.Ability.LIMIT)) {
            return false;
        }
        mint.limit(key.id().orElseThrow(), wanted);
        return true;
    }

    /// Disables or enables every key of a member.
    public TeamResult enable(String name, boolean isEnabled) {
        return with(name, (roster, member) -> {
            List<IssuedKey> keys = member.keys().stream().filter(key -> key.id().isPresent()).toList();
            if (keys.isEmpty()) {
                return new TeamResult.NotDone(new TeamFailure.HasNoKey());
            }
            for (IssuedKey key : keys) {
                try {
                    means.mints().with(key.provider(), Optional.empty(), mint -> {
                        mint.enable(key.id().orElseThrow(), isEnabled);
                        return key;
                    });
                } catch (MintException failed) {
                    return new TeamResult.NotDone(TeamFailure.of(key.provider(), failed));
                }
            }
            told(AuditAction.TEAM_CHANGED, member, isEnabled ? "enabled" : "disabled");
            return new TeamResult.Done(member);
        });
    }

    /// Ends every key of a member, and what is kept of them.
    public TeamResult remove(String name) {
        return with(name, (roster, member) -> {
            Member now = member;
            for (IssuedKey key : member.keys()) {
                MintForMember minting = new MintForMember(means, roster, Optional.empty());
                switch (minting.end(now, key.provider(), key.state())) {
                    case TeamResult.Done(Member left) -> now = left;
                    case TeamResult.NotDone notDone -> {
                        return notDone;
                    }
                }
                withdraw(roster, member, key);
            }
            roster.remove(now);
            told(AuditAction.TEAM_CHANGED, now, "removed");
            return new TeamResult.Done(now);
        });
    }

    /// Takes away what a member collected and could not take away themselves.
    public TeamResult received(String name, String receipt) {
        return with(name, (roster, member) -> {
            Optional<IssuedKey> found = member.keys().stream()
                    .filter(key -> key.state() == State.WAITING && key.receipt().equals(receipt.strip()))
                    .findFirst();
            if (found.isEmpty()) {
                return new TeamResult.NotDone(new TeamFailure.NoReceipt());
            }
            withdraw(roster, member, found.get());
            Member now = member.with(found.get().in(State.COLLECTED));
            roster.keep(now);
            told(AuditAction.TEAM_CHANGED, now, "received");
            return new TeamResult.Done(now);
        });
    }

    private static void withdraw(Roster roster, Member member, IssuedKey key) throws VaultException {
        Optional<Drawer> there = roster.waitingFor(member);
        if (there.isPresent() && EnumSet.of(State.ASKED, State.WAITING).contains(key.state())) {
            there.get().remove(Roster.waiting(member, key));
        }
    }

    private TeamResult with(String name, Work work) {
        try {
            Roster roster = Roster.in(means, link);
            Optional<Member> found = roster.find(name);
            return found.isEmpty()
                    ? new TeamResult.NotDone(new TeamFailure.NoMember(name))
                    : work.on(roster, roster.settled(found.get()));
        } catch (VaultException failed) {
            return new TeamResult.NotDone(TeamFailure.of(failed));
        }
    }

    private void told(AuditAction action, Member member, String what) {
        means.ring().witness().tell(action, Subject.vault(member.vault()), Map.of(
                "member", member.id(), "turn", what,
                "limit", means.monthly(member).map(BigDecimal::toPlainString).orElse("none")));
    }
}
