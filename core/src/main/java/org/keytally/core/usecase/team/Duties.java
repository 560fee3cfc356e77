package org.keytally.core.usecase.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.IssuedKey.State;
import org.keytally.core.domain.team.Member;
import org.keytally.core.usecase.team.Provision.Act;
import org.keytally.core.usecase.team.Provision.Wish;

/// What is to be done for members; looking at it changes nothing.
final class Duties {

    private final TeamMeans means;
    private final Wish wish;
    private final Usage usage;
    private final KeyLimits limits;

    Duties(TeamMeans means, Wish wish, Usage usage, KeyLimits limits) {
        this.means = means;
        this.wish = wish;
        this.usage = usage;
        this.limits = limits;
    }

    /// In the order in which it is done.
    List<Duty> of(Member found) throws MintException {
        Member member = hasOld(found) && isUnproven(found) ? usage.proven(found) : found;
        List<Duty> duties = new ArrayList<>();
        for (Stray stray : usage.strays(member)) {
            duties.add(new Duty(found, member, Act.ENDED_STRAY, Optional.of(stray)));
        }
        duties.add(new Duty(found, member, act(member), Optional.empty()));
        return duties;
    }

    private Act act(Member member) throws MintException {
        Optional<IssuedKey> current = member.current(wish.provider());
        if (Turn.isTaken(means, member, wish.provider())) {
            return Act.BEING_MADE;
        }
        if (current.isEmpty()) {
            return Act.MINTED;
        }
        if (member.asked(wish.provider()).isPresent() || isDue(member, current.get())) {
            return Act.ROTATED;
        }
        if (hasOld(member) && current.get().state() == State.RECEIVED) {
            return Act.ENDED_OLD;
        }
        if (limits.areDue(member)) {
            return Act.LIMITED;
        }
        return hasOld(member) && current.get().state() == State.GONE ? Act.UNPROVEN : Act.NOTHING;
    }

    private boolean hasOld(Member member) {
        return member.keys().stream()
                .anyMatch(key -> key.provider().equals(wish.provider()) && key.state() == State.OLD);
    }

    private boolean isUnproven(Member member) {
        return member.current(wish.provider()).filter(IssuedKey::isUnproven).isPresent();
    }

    // While one waits, or one of two may be the only one they have, no other is made.
    private boolean isDue(Member member, IssuedKey key) {
        boolean isFree = key.state() == State.RECEIVED || (key.state() == State.GONE && !hasOld(member));
        return isFree && wish.cadence().due(key.made()).filter(at -> !means.now().isBefore(at)).isPresent();
    }
}
