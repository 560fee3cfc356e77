package org.keytally.core.usecase.team;

import java.math.BigDecimal;
import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.rotation.Mint;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.VaultException;

/// The limits of members' keys at the providers that limit single keys.
final class KeyLimits {

    private final TeamMeans means;
    private final Roster roster;
    private final Optional<ProviderId> only;

    /// @param only the provider whose keys are looked at; all where none is named
    KeyLimits(TeamMeans means, Roster roster, Optional<ProviderId> only) {
        this.means = means;
        this.roster = roster;
        this.only = only;
    }

    /// Whether one of them is not what holds now, and can be changed.
    boolean areDue(Member member) throws MintException {
        for (IssuedKey key : member.keys()) {
            if (isOther(member, key)
                    && means.mints().with(key.provider(), Optional.empty(), mint -> mint.can(Mint.Ability.LIMIT))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOther(Member member, IssuedKey key) {
        boolean isMeant = only.filter(one -> !one.equals(key.provider())).isEmpty();
        return isMeant && key.isCurrent() && !key.limit().map(BigDecimal::stripTrailingZeros)
                .equals(means.monthly(member).map(BigDecimal::stripTrailingZeros));
    }

    /// Brings those of a member to what holds now.
    TeamResult bring(Member member) throws VaultException {
        Optional<BigDecimal> wanted = means.monthly(member);
        Member now = member;
        for (IssuedKey key : member.keys()) {
            if (!isOther(member, key)) {
                continue;
            }
            try {
                boolean isDone =
                        means.mints().with(key.provider(), Optional.empty(), mint -> isLimited(mint, key, wanted));
                now = isDone ? now.with(key.limited(wanted)) : now;
            } catch (MintException failed) {
                return new TeamResult.NotDone(TeamFailure.of(key.provider(), failed));
            }
        }
        if (!now.equals(member)) {
            roster.keep(now);
        }
        return new TeamResult.Done(now);
    }

    private static boolean isLimited(Mint mint, IssuedKey key, Optional<BigDecimal> wanted) throws MintException {
        if (!mint.can(Mint.Ability.LIMIT)) {
            return false;
        }
        mint.limit(key.id().orElseThrow(), wanted);
        return true;
    }
}
