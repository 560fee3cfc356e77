package org.keytally.core.usecase.team;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.team.Cap;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.VaultLink;

/// Changes what a member may use, and stops and starts their keys.
public final class ChangeMember {

    private final TeamMeans means;
    private final OneMember one;

    ChangeMember(TeamMeans means, VaultLink link) {
        this.means = means;
        this.one = new OneMember(means, link);
    }

    /// Changes what a member may use, here and at the providers that limit single keys.
    public TeamResult change(String name, Optional<Cap> cap, Optional<Boolean> isPilot) {
        return one.with(name, (roster, member) -> {
            Member changed = member.with(cap.orElse(member.cap()), isPilot.orElse(member.isPilot()));
            roster.keep(changed);
            OneMember.tell(means, changed, "changed");
            return new KeyLimits(means, roster, Optional.empty()).bring(changed);
        });
    }

    /// Disables or enables every key of a member.
    public TeamResult enable(String name, boolean isEnabled) {
        return one.with(name, (_, member) -> {
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
            OneMember.tell(means, member, isEnabled ? "enabled" : "disabled");
            return new TeamResult.Done(member);
        });
    }
}
