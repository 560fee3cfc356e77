package org.keytally.core.usecase.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.rotation.Mint;
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

    /// Disables or enables every key of a member whose provider can; what fails at one does not keep the others.
    public TeamResult enable(String name, boolean isEnabled) {
        return one.with(name, (_, member) -> {
            List<IssuedKey> keys = member.keys().stream().filter(key -> key.id().isPresent()).toList();
            if (keys.isEmpty()) {
                return new TeamResult.NotDone(new TeamFailure.HasNoKey());
            }
            return enable(member, keys, isEnabled);
        });
    }

    private TeamResult enable(Member member, List<IssuedKey> keys, boolean isEnabled) {
        List<TeamFailure> failures = new ArrayList<>();
        Set<ProviderId> unable = new TreeSet<>();
        Set<ProviderId> switched = new TreeSet<>();
        for (IssuedKey key : keys) {
            try {
                if (!means.mints().with(key.provider(), Optional.empty(), mint -> isSwitched(mint, key, isEnabled))) {
                    unable.add(key.provider());
                } else if (switched.add(key.provider()) && switched.size() == 1) {
                    OneMember.tell(means, member, isEnabled ? "enabled" : "disabled");
                }
            } catch (MintException failed) {
                failures.add(TeamFailure.of(key.provider(), failed));
            }
        }
        if (!failures.isEmpty()) {
            return new TeamResult.NotDone(failures.getFirst());
        }
        // What cannot be disabled is enabled already.
        boolean isDone = isEnabled ? keys.stream().anyMatch(key -> !unable.contains(key.provider())) : unable.isEmpty();
        return isDone
                ? new TeamResult.Done(member)
                : new TeamResult.NotDone(new TeamFailure.NoSwitch(List.copyOf(unable)));
    }

    private static boolean isSwitched(Mint mint, IssuedKey key, boolean isEnabled) throws MintException {
        if (!mint.can(Mint.Ability.DISABLE)) {
            return false;
        }
        mint.enable(key.id().orElseThrow(), isEnabled);
        return true;
    }
}
