package org.keytally.core.usecase.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.IssuedKey.State;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;

/// Does for all members what is to be done, as a job that runs from time to time does it: first keys, those that are
/// due, limits that changed, and the end of what was replaced and is needed no more.
public final class Provision {

    /// What is wanted.
    ///
    /// @param pilotOnly whether only the first few get keys yet
    /// @param cadence how old a key may be
    public record Wish(ProviderId provider, boolean pilotOnly, Cadence cadence) {}

    /// What was done for a member.
    public record Line(Member member, Act act) {}

    /// What can be done.
    public enum Act {
        MINTED,
        ROTATED,
        LIMITED,
        ENDED_OLD,
        /// The old one stays: the new one waits no more, and nothing proves that its member has it.
        UNPROVEN,
        /// Somebody else is at it.
        BEING_MADE,
        /// A key was ended that was made for them and written down nowhere.
        ENDED_STRAY,
        NOTHING
    }

    /// What came of it.
    ///
    /// @param failure what ended it early, or went wrong for one member last
    public record Result(List<Line> lines, Optional<TeamFailure> failure) {}

    private final TeamMeans means;
    private final VaultLink link;

    Provision(TeamMeans means, VaultLink link) {
        this.means = means;
        this.link = link;
    }

    public Result provision(Wish wish) {
        List<Line> lines = new ArrayList<>();
        Optional<TeamFailure> failure = Optional.empty();
        try {
            Roster roster = Roster.in(means, link);
            Usage usage = new Usage(means, roster, wish.provider());
            usage.look();
            for (Member member : roster.all()) {
                if (!wish.pilotOnly() || member.isPilot()) {
                    Optional<TeamFailure> failed = one(roster, usage, roster.settled(member), wish, lines);
                    failure = failed.isPresent() ? failed : failure;
                    if (failed.filter(Provision::concernsAll).isPresent()) {
                        return new Result(lines, failed);
                    }
                }
            }
        } catch (VaultException failed) {
            return new Result(lines, Optional.of(TeamFailure.of(failed)));
        }
        return new Result(lines, failure);
    }

    // Whoever has been asked too often, or takes no key, will say the same for the next member.
    private static boolean concernsAll(TeamFailure failure) {
        return failure instanceof TeamFailure.OfMint(var _, MintException.Kind why, var _, var _)
                && switch (why) {
                    case NO_KEY, KEY_REFUSED, FORBIDDEN, THROTTLED, UNREACHABLE -> true;
                    case FAILED, ABSENT, REFUSED, MALFORMED, UNKNOWN_THERE -> false;
                };
    }

    private Optional<TeamFailure> one(Roster roster, Usage usage, Member found, Wish wish, List<Line> lines)
            throws VaultException {
        Member member;
        try {
            member = hasOld(found, wish) && isUnproven(found, wish) ? usage.proven(found) : found;
        } catch (MintException failed) {
            return Optional.of(TeamFailure.of(wish.provider(), failed));
        }
        MintForMember minting = new MintForMember(means, roster, Optional.empty());
        for (Stray stray : usage.strays(member)) {
            Optional<TeamFailure> failed = done(minting.end(member, stray), lines, Act.ENDED_STRAY);
            if (failed.isPresent()) {
                return failed;
            }
        }
        Optional<IssuedKey> current = member.current(wish.provider());
        boolean isAsked = member.asked(wish.provider()).isPresent();
        if (current.isEmpty() || isAsked || isDue(member, current.get(), wish)) {
            TeamResult made = minting.make(member, wish.provider());
            return made instanceof TeamResult.NotDone(TeamFailure.BeingMade _)
                    ? done(new TeamResult.Done(member), lines, Act.BEING_MADE)
                    : done(made, lines, current.isEmpty() ? Act.MINTED : Act.ROTATED);
        }
        boolean hasOld = hasOld(member, wish);
        if (hasOld && current.get().state() == State.RECEIVED) {
            return done(minting.end(member, wish.provider(), State.OLD), lines, Act.ENDED_OLD);
        }
        TeamResult limited = new KeyLimits(means, roster).bring(member);
        boolean isSame = limited instanceof TeamResult.Done(Member now) && now.equals(member);
        Act rest = hasOld && current.get().state() == State.GONE ? Act.UNPROVEN : Act.NOTHING;
        return done(limited, lines, isSame ? rest : Act.LIMITED);
    }

    private static boolean hasOld(Member member, Wish wish) {
        return member.keys().stream()
                .anyMatch(key -> key.provider().equals(wish.provider()) && key.state() == State.OLD);
    }

    private static boolean isUnproven(Member member, Wish wish) {
        return member.current(wish.provider()).filter(IssuedKey::isUnproven).isPresent();
    }

    // While one waits, or one of two may be the only one they have, no other is made.
    private boolean isDue(Member member, IssuedKey key, Wish wish) {
        boolean isFree = key.state() == State.RECEIVED || (key.state() == State.GONE && !hasOld(member, wish));
        return isFree && wish.cadence().due(key.made()).filter(at -> !means.now().isBefore(at)).isPresent();
    }

    private static Optional<TeamFailure> done(TeamResult result, List<Line> lines, Act act) {
        return switch (result) {
            case TeamResult.Done(Member now) -> {
                lines.add(new Line(now, act));
                yield Optional.empty();
            }
            case TeamResult.NotDone(TeamFailure why) -> Optional.of(why);
        };
    }
}
