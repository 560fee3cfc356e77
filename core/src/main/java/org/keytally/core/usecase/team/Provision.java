package org.keytally.core.usecase.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.team.IssuedKey.State;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;

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
        return all(wish, this::done);
    }

    /// What would be done now.
    public Result preview(Wish wish) {
        return all(wish, (_, _, duty) -> new TeamResult.Done(duty.member()));
    }

    /// What is made of a duty.
    private interface Doing {

        TeamResult of(Roster roster, Usage usage, Duty duty) throws VaultException;
    }

    private Result all(Wish wish, Doing doing) {
        List<Line> lines = new ArrayList<>();
        Optional<TeamFailure> failure = Optional.empty();
        try {
            Roster roster = Roster.in(means, link);
            Usage usage = new Usage(means, roster, wish.provider());
            usage.look();
            // Each is read when it is their turn: others change them while those before are seen to.
            for (VaultName name : roster.names()) {
                Optional<Member> member = roster.read(name).filter(one -> !wish.pilotOnly() || one.isPilot());
                if (member.isPresent()) {
                    Member found = roster.settled(member.get());
                    KeyLimits limits = new KeyLimits(means, roster, Optional.of(wish.provider()));
                    Duties duties = new Duties(means, wish, usage, limits);
                    Optional<TeamFailure> failed =
                            one(wish, duties, found, lines, duty -> doing.of(roster, usage, duty));
                    failure = failed.isPresent() ? failed : failure;
                    if (failed.filter(Provision::concernsAll).isPresent()) {
                        return result(lines, failed);
                    }
                }
            }
        } catch (VaultException failed) {
            return result(lines, Optional.of(TeamFailure.of(failed)));
        }
        return result(lines, failure);
    }

    private static Result result(List<Line> lines, Optional<TeamFailure> failure) {
        lines.sort(Comparator.comparing(line -> line.member().name(), String.CASE_INSENSITIVE_ORDER));
        return new Result(lines, failure);
    }

    /// What is made of a duty of one member.
    private interface Step {

        TeamResult of(Duty duty) throws VaultException;
    }

    private static Optional<TeamFailure> one(Wish wish, Duties duties, Member found, List<Line> lines, Step step)
            throws VaultException {
        try {
            for (Duty duty : duties.of(found)) {
                switch (step.of(duty)) {
                    case TeamResult.Done(Member now) -> lines.add(new Line(now, duty.act()));
                    case TeamResult.NotDone(TeamFailure.BeingMade _) ->
                        lines.add(new Line(duty.member(), Act.BEING_MADE));
                    case TeamResult.NotDone(TeamFailure why) -> {
                        return Optional.of(why);
                    }
                }
            }
            return Optional.empty();
        } catch (MintException failed) {
            return Optional.of(TeamFailure.of(wish.provider(), failed));
        }
    }

    // Whoever has been asked too often, or takes no key, will say the same for the next member.
    private static boolean concernsAll(TeamFailure failure) {
        return failure instanceof TeamFailure.OfMint(var _, MintException.Kind why, var _, var _)
                && switch (why) {
                    case NO_KEY, KEY_REFUSED, FORBIDDEN, THROTTLED, UNREACHABLE -> true;
                    case FAILED, ABSENT, REFUSED, MALFORMED, UNKNOWN_THERE -> false;
                };
    }

    private TeamResult done(Roster roster, Usage usage, Duty duty) throws VaultException {
        Member member = duty.member();
        usage.keep(duty.found(), member);
        MintForMember minting = new MintForMember(means, roster, Optional.empty());
        return switch (duty.act()) {
            case MINTED, ROTATED -> minting.make(member, usage.provider());
            case LIMITED -> new KeyLimits(means, roster, Optional.of(usage.provider())).bring(member);
            case ENDED_OLD -> minting.end(member, usage.provider(), State.OLD);
            case ENDED_STRAY -> minting.end(member, duty.stray().orElseThrow());
            case UNPROVEN, BEING_MADE, NOTHING -> new TeamResult.Done(member);
        };
    }
}
