package org.keytally.core.domain.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.policy.FallbackReason;
import org.keytally.core.domain.policy.Preference;
import org.keytally.core.domain.policy.Rules;

final class RouterTest {

    private static final Cap CAP = new Cap(
            Cap.Kind.MONTHLY, RandomRoute.MINE, Unit.MONEY, BigDecimal.TEN, BigDecimal.TEN, Optional.empty());

    private final RouteWorld world = new RouteWorld();

    @Test
    void takesThePersonalKeyAndKeepsTheSharedOnesBehindIt() {
        world.add("Sarah", Scope.PERSONAL).add("Team", Scope.TEAM).add("Firm", Scope.COMPANY).add("App", Scope.APP);

        assertThat(world.plan()).containsExactly(
                "Sarah chosen", "Team fallback crossing", "Firm fallback crossing", "App fallback crossing");
    }

    @Test
    void takesThePrimaryKeyOfAScopeFirstAndThenByLabel() {
        world.add("b", Scope.PERSONAL).add("A", Scope.PERSONAL).primary("z", Scope.PERSONAL);

        assertThat(world.plan()).containsExactly("z chosen", "A fallback", "b fallback");
    }

    @Test
    void takesTheTeamsKeyWhereSharedIsPreferred() {
        world.add("Sarah", Scope.PERSONAL).add("Team", Scope.TEAM);
        world.rules(Rules.USUAL.withPreference(Preference.SHARED));

        assertThat(world.plan()).containsExactly("Sarah skipped not-preferred", "Team chosen");
    }

    @Test
    void whoPrefersSharedCrossesToNobodyThoughAPersonalKeyHasExpired() {
        world.expired("Sarah", Scope.PERSONAL).add("Team", Scope.TEAM);
        world.rules(Rules.USUAL.withPreference(Preference.SHARED).withFallback(false));

        assertThat(world.plan()).containsExactly("Sarah skipped not-preferred", "Team chosen");
    }

    @Test
    void fallsBackToTheTeamWhereNoPersonalKeyIsSet() {
        world.add("Team", Scope.TEAM);

        assertThat(world.plan()).containsExactly("Team chosen crossing");
    }

    @Test
    void refusesWhereNoPersonalKeyIsSetAndTheSwitchIsOff() {
        world.add("Team", Scope.TEAM);
        world.rules(new Rules(Preference.PERSONAL, false, true, Rules.USUAL.reasons(), Optional.empty()));

        assertThat(world.choose()).isInstanceOf(Refusal.NoKey.class);
        assertThat(world.looked()).containsExactly("Team skipped fallback-off crossing");
    }

    @Test
    void countsAKeyThatIsDisabledOrOfAnotherEnvironmentAsNotSet() {
        world.disabled("Sarah", Scope.PERSONAL).of(Environment.PRODUCTION, "Live", Scope.PERSONAL).add("Team",
                Scope.TEAM);

        assertThat(world.plan()).containsExactly(
                "Live skipped other-environment", "Sarah skipped disabled", "Team chosen crossing");
    }

    @Test
    void fallsBackFromAnExpiredKey() {
        world.expired("Sarah", Scope.PERSONAL).add("Team", Scope.TEAM);

        assertThat(world.plan()).containsExactly("Sarah skipped expired", "Team chosen crossing");
    }

    @Test
    void leavesTheTeamAloneWhereTheOwnCapIsReached() {
        world.add("Sarah", Scope.PERSONAL).add("Team", Scope.TEAM);
        world.obstacle("Sarah", new Unfit.OverCap(CAP));

        Refusal.Barred barred = (Refusal.Barred) world.choose();
        assertThat(barred.why()).isEqualTo(new Unfit.OverCap(CAP));
        assertThat(world.looked()).containsExactly(
                "Sarah skipped over-cap", "Team skipped not-allowed crossing");
    }

    @Test
    void takesTheTeamsMoneyPastTheOwnCapWhereTheRulesSaySo() {
        world.add("Sarah", Scope.PERSONAL).add("Team", Scope.TEAM);
        world.obstacle("Sarah", new Unfit.OverCap(CAP));
        world.rules(new Rules(Preference.PERSONAL, true, true, EnumSet.of(FallbackReason.CAP), Optional.empty()));

        assertThat(world.plan()).containsExactly("Sarah skipped over-cap", "Team chosen crossing");
    }

    @Test
    void wantsEverythingThatIsWrongToBeAReason() {
        world.expired("Old", Scope.PERSONAL).add("Capped", Scope.PERSONAL).add("Team", Scope.TEAM);
        world.obstacle("Capped", new Unfit.OverCap(CAP));

        assertThat(world.looked()).containsExactly(
                "Capped skipped over-cap", "Old skipped expired", "Team skipped not-allowed crossing");
    }

    @Test
    void takesTwoTeamsForTwoPayers() {
        world.owned("X", Scope.TEAM, "Platform").owned("Y", Scope.TEAM, "Research").owned("Z", Scope.TEAM, "platform");
        world.rules(Rules.USUAL.withPreference(Preference.SHARED).withFallback(false));

        assertThat(world.plan()).containsExactly(
                "X chosen", "Y skipped fallback-off crossing", "Z fallback");
    }

    @Test
    void asksWhereBothCanPay() {
        world.add("Sarah", Scope.PERSONAL).add("Team", Scope.TEAM);
        world.rules(Rules.USUAL.withPreference(Preference.ASK));

        Question question = (Question) world.choose();
        assertThat(question.personal().key().map(Key::label)).contains("Sarah");
        assertThat(question.shared().key().map(Key::label)).contains("Team");
        assertThat(question.shared().next().orElseThrow().isCrossing()).isFalse();
    }

    @Test
    void asksNobodyWhereOnlyOneCanPay() {
        world.add("Sarah", Scope.PERSONAL);
        world.rules(Rules.USUAL.withPreference(Preference.ASK));

        assertThat(world.plan()).containsExactly("Sarah chosen");
    }

    @Test
    void triesANamedKeyWhateverTheBreakerSaysButNotPastACap() {
        world.add("Sarah", Scope.PERSONAL).add("Team", Scope.TEAM).named("team");
        world.obstacle("Team", new Unfit.BreakerOpen(Instant.MAX, FailureKind.SERVER));

        assertThat(world.plan()).containsExactly("Team chosen");

        world.obstacle("Team", new Unfit.OverCap(CAP));
        assertThat(world.choose()).isInstanceOf(Refusal.Barred.class);
    }

    @Test
    void tellsOfABlockedKeyAndGivesNoFreeRide() {
        world.add("Sarah", Scope.PERSONAL).add("Team", Scope.TEAM);
        world.obstacle("Sarah", Unfit.Plain.BLOCKED);
        world.rules(new Rules(
                Preference.PERSONAL, true, true, EnumSet.allOf(FallbackReason.class), Optional.empty()));

        assertThat(((Refusal.Barred) world.choose()).why()).isEqualTo(Unfit.Plain.BLOCKED);
    }

    @Test
    void holdsBackWhatMayNotFollowAFailure() {
        world.add("Sarah", Scope.PERSONAL).add("Spare", Scope.PERSONAL).add("Team", Scope.TEAM);

        assertThat(world.after(FailureKind.QUOTA)).containsExactly(
                "Sarah failed quota", "Spare fallback", "Team fallback crossing");
        assertThat(world.after(FailureKind.INVALID_KEY)).containsExactly(
                "Sarah failed invalid-key", "Spare fallback", "Team skipped not-allowed crossing");
        assertThat(world.after(FailureKind.CUT)).containsExactly(
                "Sarah failed cut", "Spare unused", "Team skipped not-allowed crossing");
        assertThat(world.after(FailureKind.BAD_REQUEST)).containsExactly(
                "Sarah failed bad-request", "Spare unused", "Team skipped not-allowed crossing");
        world.rules(Rules.USUAL.withFallback(false));
        assertThat(world.after(FailureKind.QUOTA)).containsExactly(
                "Sarah failed quota", "Spare fallback", "Team skipped fallback-off crossing");
    }

    @ParameterizedTest
    @CsvSource({
        "QUOTA, fallback, fallback", "RATE_LIMITED, fallback, fallback", "OVERLOADED, fallback, fallback",
        "NETWORK, fallback, fallback", "INVALID_KEY, fallback, skipped", "NO_PERMISSION, fallback, skipped",
        "MODEL_UNKNOWN, fallback, skipped", "SERVER, unused, skipped", "TIMEOUT, unused, skipped",
        "CUT, unused, skipped", "MALFORMED, unused, skipped", "TOO_LARGE, unused, skipped",
        "BAD_REQUEST, unused, skipped", "CONTENT_DECLINED, unused, skipped"
    })
    void givesWayAfterEachFailureAsItIsSettled(FailureKind kind, String samePayer, String otherPayer) {
        world.add("Sarah", Scope.PERSONAL).add("Spare", Scope.PERSONAL).add("Team", Scope.TEAM);

        assertThat(world.after(kind).stream().map(step -> step.replaceAll("^\\S+ (\\S+).*", "$1")))
                .containsExactly("failed", samePayer, otherPayer);
    }

    @Test
    void usesNoKeyBeforeOrAfterItsValidity() {
        Instant now = RouteWorld.NOW;
        world.valid("Ended", new Validity(Optional.empty(), Optional.of(now)))
                .valid("Begins", new Validity(Optional.of(now), Optional.empty()))
                .valid("Later", new Validity(Optional.of(now.plusMillis(1)), Optional.empty()));

        assertThat(world.plan()).containsExactly(
                "Begins chosen", "Ended skipped expired", "Later skipped not-yet-valid");
    }
}
