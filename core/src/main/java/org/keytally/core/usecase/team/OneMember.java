package org.keytally.core.usecase.team;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.IssuedKey.State;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.Drawer;

/// Does something for one member, found by name or id.
final class OneMember {

    /// What is done, for the member as they are now.
    interface Work {

        TeamResult on(Roster roster, Member member) throws VaultException;
    }

    private final TeamMeans means;
    private final VaultLink link;

    /// @param link of the vault in which the members lie
    OneMember(TeamMeans means, VaultLink link) {
        this.means = means;
        this.link = link;
    }

    TeamResult with(String name, Work work) {
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

    /// Takes away what waits of a key, if it does.
    static void withdraw(Roster roster, Member member, IssuedKey key) throws VaultException {
        Optional<Drawer> there = roster.waitingFor(member);
        if (there.isPresent() && (key.isAsked() || key.state() == State.WAITING)) {
            there.get().remove(Roster.waiting(member, key));
        }
    }

    /// Writes into the trail that something of a member changed.
    static void tell(TeamMeans means, Member member, String what) {
        means.ring().witness().tell(AuditAction.TEAM_CHANGED, Subject.vault(member.vault()), Map.of(
                "member", member.id(), "turn", what,
                "limit", means.monthly(member).map(BigDecimal::toPlainString).orElse("none")));
    }
}
