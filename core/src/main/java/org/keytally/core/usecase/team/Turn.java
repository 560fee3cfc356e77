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

    private final Roster roster;
    private final Member member;
    private final IssuedKey asked;

    private Turn(Roster roster, Member member, IssuedKey asked) {
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
        return claimed.map(one -> new Turn(roster, one, one.asked(provider).orElseThrow()));
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
            long generation = member.highest(provider) + 1;
            return new IssuedKey(
                    provider, Optional.empty(), KeyName.of(member, roster.vault(), generation), means.monthly(member),
                    generation, means.now(), State.MAKING, "");
        });
    }

    /// What is to be made.
    IssuedKey asked() {
        return asked;
    }

    /// The member as they are now, where it is still this turn; empty where it took so long that another came.
    Optional<Member> held() throws VaultException {
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
