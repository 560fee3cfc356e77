package org.keytally.core.usecase.team;

import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.IssuedKey.State;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.VaultLink;

/// Gives a member a key, gives another in its place, and notes that it arrived.
public final class GiveKeys {

    private final TeamMeans means;
    private final OneMember one;

    GiveKeys(TeamMeans means, VaultLink link) {
        this.means = means;
        this.one = new OneMember(means, link);
    }

    /// Makes the first key of a provider for a member, or goes on where making it was cut.
    public TeamResult mint(String name, ProviderId provider, Optional<String> mintKey) {
        return one.with(name, (roster, member) -> member.current(provider).isPresent()
                ? new TeamResult.NotDone(new TeamFailure.HasKey(provider))
                : new MintForMember(means, roster, mintKey).make(member, provider));
    }

    /// Makes another key in the place of the one a member has.
    ///
    /// @param deleteOld whether that one is ended at once, collected or not
    public TeamResult rotate(String name, ProviderId provider, Optional<String> mintKey, boolean deleteOld) {
        return one.with(name, (roster, member) -> {
            if (member.current(provider).isEmpty() && member.asked(provider).isEmpty()) {
                return new TeamResult.NotDone(new TeamFailure.HasNoKey());
            }
            MintForMember minting = new MintForMember(means, roster, mintKey);
            TeamResult made = minting.make(member, provider);
            return made instanceof TeamResult.Done(Member now) && deleteOld
                    ? minting.end(now, provider, State.OLD)
                    : made;
        });
    }

    /// Notes that a member has a key, by what only who opened it can say, and takes away what they could not.
    public TeamResult received(String name, String receipt) {
        return one.with(name, (roster, member) -> {
            Optional<IssuedKey> found = member.keys().stream()
                    .filter(key -> key.isCurrent() && isOf(key, receipt.strip()))
                    .findFirst();
            if (found.isEmpty()) {
                return new TeamResult.NotDone(new TeamFailure.NoReceipt());
            }
            OneMember.withdraw(roster, member, found.get());
            Member now = member.with(found.get().in(State.RECEIVED));
            roster.keep(now);
            OneMember.tell(means, now, "received");
            return new TeamResult.Done(now);
        });
    }

    private static boolean isOf(IssuedKey key, String receipt) {
        return !receipt.isEmpty() && key.receipt().equals(receipt);
    }
}
