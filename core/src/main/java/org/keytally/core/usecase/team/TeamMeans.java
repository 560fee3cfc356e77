package org.keytally.core.usecase.team;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.domain.budget.TierLimits;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Cadences;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.team.MemberForm;
import org.keytally.core.domain.vault.MemberKeys;
import org.keytally.core.usecase.keys.KeyRing;
import org.keytally.core.usecase.rotation.KeyMints;
import org.keytally.core.usecase.vault.VaultWork;

/// What the use cases of this room share.
public record TeamMeans(
        KeyRing ring,
        Supplier<Providers> providers,
        VaultWork vaults,
        KeyMints mints,
        MemberKeys memberKeys,
        MemberForm form,
        Supplier<TierLimits> tiers,
        Supplier<Cadences> cadences) {

    /// What a member's keys may use in a month.
    Optional<BigDecimal> monthly(Member member) {
        return member.cap().monthly(now(), tiers.get());
    }

    TeamMeans with(KeyMints other) {
        return new TeamMeans(ring, providers, vaults, other, memberKeys, form, tiers, cadences);
    }

    Instant now() {
        return ring.clock().instant();
    }
}
