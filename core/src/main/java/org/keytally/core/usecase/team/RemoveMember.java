package org.keytally.core.usecase.team;

import java.util.Optional;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.VaultLink;

/// Ends every key of a member, and what is kept of them.
public final class RemoveMember {

    private final TeamMeans means;
    private final OneMember one;

    RemoveMember(TeamMeans means, VaultLink link) {
        this.means = means;
        this.one = new OneMember(means, link);
    }

    public TeamResult remove(String name) {
        return one.with(name, (roster, member) -> {
            Member now = member;
            for (IssuedKey key : member.keys()) {
                MintForMember minting = new MintForMember(means, roster, Optional.empty());
                switch (minting.end(now, key.provider(), key.state())) {
                    case TeamResult.Done(Member left) -> now = left;
                    case TeamResult.NotDone notDone -> {
                        return notDone;
                    }
                }
                OneMember.withdraw(roster, member, key);
            }
            roster.remove(now);
            OneMember.tell(means, now, "removed");
            return new TeamResult.Done(now);
        });
    }
}
