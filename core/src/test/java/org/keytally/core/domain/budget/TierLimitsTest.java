package org.keytally.core.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.home.Setting;

final class TierLimitsTest {

    @Test
    void keepsWhatComesWithTheProgramWhereNothingElseWasSaid() {
        TierLimits limits = TierLimits.of("");

        for (Tier tier : Tier.values()) {
            assertThat(limits.of(tier)).isEqualTo(tier.limit());
        }
    }

    @Test
    void takesWhatWasLaidDown() {
        TierLimits limits = TierLimits.of("standard=80,free=12.5,beta=unlimited,admin=1000");

        assertThat(limits.of(Tier.STANDARD)).contains(Limit.dollars("80"));
        assertThat(limits.of(Tier.FREE)).contains(Limit.dollars("12.5"));
        assertThat(limits.of(Tier.BETA)).isEmpty();
        assertThat(limits.of(Tier.ADMIN)).contains(Limit.dollars("1000"));
        assertThat(limits.of(Tier.MICRO)).contains(Limit.dollars("100"));
    }

    @Test
    void theSettingTakesTiersWithMoneyAndNothingElse() {
        assertThat(List.of("", "standard=80", "standard=80,beta=unlimited", "free=12.50"))
                .allMatch(Setting.TIERS::accepts);
        assertThat(List.of("standard", "standard=", "standard=0", "standard=-1", "gold=5", "standard=80,", "free=1e9",
                "free=€5", "standard=80 beta=90"))
                .noneMatch(Setting.TIERS::accepts);
    }

    @Test
    void limitsAPersonByTheTierAsItWasLaidDown() {
        Allotment sarah = new Allotment("n-1", Optional.of(Tier.STANDARD), Optional.empty());

        assertThat(sarah.budgets(TierLimits.of("standard=80"))).extracting(Budget::limit)
                .containsExactly(Limit.dollars("80"));
        assertThat(sarah.budgets(TierLimits.of("standard=unlimited"))).isEmpty();
    }
}
