package org.keytally.core.usecase.team;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.IssuedKey.State;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.VaultException;

/// Somebody's turn to have a key made for a member, which nobody else has at that time.
final class Turn {

    // Whoever says nothing for so long was cut.
    private static final Duration LONGEST = Duration.ofMinutes(3);
    // Whoever has it stops earlier, so that what they still store is there before another begins.
    private static final Duration OWN = Duration.ofMinutes(2);

    private final TeamMeans means;
    private final Roster roster;
    private final Member member;
    private final IssuedKey asked;

    private Turn(TeamMeans means, Roster roster, Member member, IssuedKey asked) {
        this.means = means;
        this.roster = roster;
        this.member = member;
        this.asked = asked;
    }

    /// Takes it; empty where it is somebody else's.
    static Optional<Turn> take(TeamMeans means, Roster roster, Member member, ProviderId provider)
            throws VaultException {
        Optional<Member> claimed = roster.claim(member, now -> isTaken(means, now, provider)
                || !ids(now, provider).equals(ids(member, provider))
                        ? Optional.empty()
                        : Optional.of(now.with(asked(means, roster, now, provider))));
        return claimed.map(one -> new Turn(means, roster, one, one.asked(provider).orElseThrow()));
    }

    /// Whether it is somebody's now.
    static boolean isTaken(TeamMeans means, Member member, ProviderId provider) {
        return member.asked(provider)
                .filter(key -> key.state() == State.MAKING && means.now().isBefore(key.made().plus(LONGEST)))
                .isPresent();
    }

    private static List<Optional<String>> ids(Member member, ProviderId provider) {
        return member.keys().stream().filter(key -> key.provider().equals(provider)).map(IssuedKey::id).toList();
    }

    private static IssuedKey asked(TeamMeans means, Roster roster, Member member, ProviderId provider) {
        return member.asked(provider).map(key -> key.in(State.MAKING, means.now())).orElseGet(() -> {
            long generation = next(means, member, provider);
            return new IssuedKey(
                    provider, Optional.empty(), KeyName.of(member, roster.vault(), generation), means.monthly(member),
                    generation, means.now(), State.MAKING, "");
        });
    }

    // Above whatever they were given before they were removed and added again: their program refuses what is older.
    private static long next(TeamMeans means, Member member, ProviderId provider) {
        return Math.max(member.highest(provider) + 1, means.now().getEpochSecond());
    }

    /// What is to be made.
    IssuedKey asked() {
        return asked;
    }

    /// The member as they are now, where it is still this turn; empty where it took so long that another came, or may
    /// have.
    Optional<Member> held() throws VaultException {
        // Another who takes it over writes the same as was written here, so only the time tells.
        if (!means.now().isBefore(asked.made().plus(OWN))) {
            return Optional.empty();
        }
        return roster.again(member).filter(now -> now.asked(asked.provider())
                .filter(key -> key.state() == State.MAKING && key.generation() == asked.generation())
                .isPresent());
    }

    /// Lets whoever comes next begin at once; what was made by then is known by its name.
    void leave() {
        try {
            Optional<Member> now = held();
            if (now.isPresent()) {
                roster.keep(now.get().with(asked.in(State.ASKED)));
            }
        } catch (VaultException unreachable) {
            // Whoever comes next waits until it is over.
        }
    }
}
