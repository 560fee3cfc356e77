package org.keytally.core.usecase.team;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.rotation.Mint;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.rotation.Minted;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.IssuedKey.State;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.MemberKeys;
import org.keytally.core.domain.vault.Seat;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.WrappingKey;
import org.keytally.core.usecase.rotation.KeyMints;
import org.keytally.core.usecase.vault.Drawer;

/// Makes a key for one member and seals it for them alone. That it is being made is written before, so that a cut
/// leaves no second one, nor do two who make one at the same time.
final class MintForMember {

    private final TeamMeans means;
    private final Roster roster;
    private final Optional<String> mintKey;

    /// @param mintKey the key that makes it, where one was named
    MintForMember(TeamMeans means, Roster roster, Optional<String> mintKey) {
        this.means = means;
        this.roster = roster;
        this.mintKey = mintKey;
    }

    /// The next key of a member; the one they had is good still, until it is ended.
    TeamResult make(Member member, ProviderId provider) throws VaultException {
        Optional<Drawer> there = roster.waitingFor(member);
        Optional<WrappingKey> recipient = means.memberKeys().wrapping(member.openHalf());
        if (there.isEmpty() || recipient.isEmpty()) {
            return new TeamResult.NotDone(new TeamFailure.OtherVault(member.vault()));
        }
        try {
            Key admin = means.mints().key(provider, mintKey);
            Optional<Turn> turn = Turn.take(means, roster, member, provider);
            return turn.isEmpty()
                    ? new TeamResult.NotDone(new TeamFailure.BeingMade())
                    : made(member, turn.get(), new Parcel(there.get(), recipient.get(), admin));
        } catch (MintException failed) {
            return new TeamResult.NotDone(TeamFailure.of(provider, failed));
        }
    }

    /// Where what is made goes.
    ///
    /// @param admin the key that makes it, which says where it answers
    private record Parcel(Drawer drawer, WrappingKey recipient, Key admin) {}

    private TeamResult made(Member member, Turn turn, Parcel parcel) throws MintException {
        try {
            return means.mints().with(turn.asked().provider(), mintKey, mint -> made(mint, member, turn, parcel));
        } catch (MintException failed) {
            turn.leave();
            throw failed;
        }
    }

    private TeamResult made(Mint mint, Member member, Turn turn, Parcel parcel) throws MintException {
        IssuedKey asked = turn.asked();
        Optional<BigDecimal> limit = means.monthly(member);
        try (Minted minted = KeyMints.once(mint, asked.name(), limit)) {
            Optional<Member> held = turn.held();
            if (held.isEmpty()) {
                mint.end(minted.key().id());
                return new TeamResult.NotDone(new TeamFailure.BeingMade());
            }
            SharedKey key = key(asked.provider(), limit, minted.key().id(), parcel.admin());
            Seat seat = parcel.drawer().put(
                    Roster.waiting(member, asked), key, minted.secret(), parcel.recipient(), asked.generation(),
                    MemberKeys.KIND);
            IssuedKey issued = new IssuedKey(
                    asked.provider(), Optional.of(minted.key().id()), asked.name(), limit, asked.generation(),
                    means.now(), State.WAITING, means.memberKeys().receipt(minted.secret(), seat));
            Member now = held.get()
                    .each(one -> one.provider().equals(asked.provider()) && one.isCurrent()
                            ? one.in(State.OLD)
                            : one)
                    .with(issued);
            roster.keep(now);
            tell(AuditAction.TEAM_MINTED, now, issued);
            for (IssuedKey former : member.keys()) {
                if (former.provider().equals(asked.provider()) && former.state() == State.WAITING) {
                    parcel.drawer().remove(Roster.waiting(member, former));
                }
            }
            return new TeamResult.Done(now);
        } catch (VaultException failed) {
            turn.leave();
            // It is asked for still; the next run finds what was made, ends it and makes another.
            return new TeamResult.NotDone(TeamFailure.of(failed));
        }
    }

    private SharedKey key(ProviderId provider, Optional<BigDecimal> limit, String id, Key admin) {
        String label = means.providers().get().nameOf(provider);
        Connection connection = new Connection(
                admin.connection().endpoint(), Optional.empty(), Optional.empty(), Optional.empty(),
                admin.connection().pin());
        return new SharedKey(
                provider, label + " (team)", Scope.TEAM, Optional.empty(), connection,
                new Terms(Validity.ALWAYS, Optional.of(Cadence.NEVER), limit, Optional.empty()),
                new Notes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                        new TreeMap<>(Map.of("minted", id))));
    }

    /// Ends keys of a member at their provider, and takes them out of what is kept.
    ///
    /// @param state of those that are ended
    TeamResult end(Member member, ProviderId provider, State state) throws VaultException {
        Member now = member;
        for (IssuedKey key : member.keys()) {
            if (!key.provider().equals(provider) || key.state() != state) {
                continue;
            }
            try {
                means.mints().with(provider, mintKey, mint -> ended(mint, key));
            } catch (MintException failed) {
                return new TeamResult.NotDone(TeamFailure.of(provider, failed));
            }
            now = now.without(key);
            roster.keep(now);
            tell(AuditAction.TEAM_ENDED, now, key);
        }
        return new TeamResult.Done(now);
    }

    /// Ends a key of a member that is written down nowhere.
    TeamResult end(Member member, Stray stray) {
        try {
            means.mints().with(stray.provider(), mintKey, mint -> {
                mint.end(stray.key().id());
                return stray;
            });
        } catch (MintException failed) {
            return new TeamResult.NotDone(TeamFailure.of(stray.provider(), failed));
        }
        tell(AuditAction.TEAM_ENDED, member, stray.provider(), Optional.of(stray.key().id()), stray.key().limit());
        return new TeamResult.Done(member);
    }

    // One that was asked for is known by its name alone.
    private static IssuedKey ended(Mint mint, IssuedKey key) throws MintException {
        if (key.id().isPresent()) {
            mint.end(key.id().get());
            return key;
        }
        for (var one : mint.list()) {
            if (one.name().equals(key.name())) {
                mint.end(one.id());
            }
        }
        return key;
    }

    private void tell(AuditAction action, Member member, IssuedKey key) {
        tell(action, member, key.provider(), key.id(), key.limit());
    }

    private void tell(
            AuditAction action, Member member, ProviderId provider, Optional<String> id, Optional<BigDecimal> limit) {
        means.ring().witness().tell(action, Subject.vault(member.vault()), Map.of(
                "member", member.id(),
                "provider", provider.value(),
                "id", id.orElse(""),
                "limit", limit.map(BigDecimal::toPlainString).orElse("none")));
    }
}
