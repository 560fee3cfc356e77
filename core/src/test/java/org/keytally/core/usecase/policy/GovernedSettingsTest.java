package org.keytally.core.usecase.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.domain.policy.InMemoryPolicy;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.policy.Policy;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.domain.prompt.Unfit;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.prompt.SettingRules;
import org.keytally.core.usecase.settings.ChangeSetting;

final class GovernedSettingsTest {

    private static final RouteWish WISH =
            RouteWish.of(Optional.of("openai"), Optional.empty(), Environment.DEVELOPMENT);

    private final FakeHome home = new FakeHome();
    private final InMemoryPolicy policies = new InMemoryPolicy();
    private final GovernedSettings settings = new GovernedSettings(home.settings, policies);

    @Test
    void anAdminsValueHoldsEverywhereUntilThePolicyEnds() {
        home.settings.set(new SettingValue(Setting.PREFERENCE, Narrowing.EVERYWHERE, "personal"));
        Narrowing project = new Narrowing(Narrowing.Kind.PROJECT, "apollo");
        home.settings.set(new SettingValue(Setting.PREFERENCE, project, "ask"));
        hold(Bounds.NONE, Map.of("preference", "shared"));

        assertThat(settings.value(Setting.PREFERENCE, List.of(project))).isEqualTo("shared");
        assertThat(settings.isFixed(Setting.PREFERENCE)).isTrue();
        assertThat(settings.isFixed(Setting.CACHE)).isFalse();

        policies.end();
        assertThat(settings.value(Setting.PREFERENCE, List.of(project))).isEqualTo("ask");
        assertThat(settings.value(Setting.PREFERENCE)).isEqualTo("personal");
    }

    @Test
    void aPersonCannotChangeWhatAnAdminSet() {
        hold(Bounds.NONE, Map.of("preference", "shared"));
        ChangeSetting change = new ChangeSetting(settings, home.witness, home::providers);

        assertThat(change.change("preference", "personal", Narrowing.EVERYWHERE))
                .isEqualTo(new ChangeSetting.Result.SetByAdmin(Setting.PREFERENCE));
        assertThat(change.change("cache", "on", Narrowing.EVERYWHERE))
                .isInstanceOf(ChangeSetting.Result.Changed.class);
        assertThat(home.settings.all()).extracting(SettingValue::setting).containsExactly(Setting.CACHE);
    }

    @Test
    void noPromptGoesRoundWhatAnAdminSet() {
        hold(Bounds.NONE, Map.of("fallback.failure", "off"));
        RouteWish wish = new RouteWish(WISH.provider(), WISH.key(), WISH.environment(), WISH.prefer(),
                Optional.of(true), WISH.purpose(), WISH.patience());

        assertThat(new SettingRules(settings).allowed(wish)).isEqualTo(WISH);
    }

    @Test
    void whoeverWantsNoOtherPayerIsHeardWhateverAnAdminSet() {
        hold(new Bounds(Set.of(), Set.of(), Set.of(), Bounds.PersonalKeys.REQUIRED), Map.of());
        RouteWish wish = new RouteWish(WISH.provider(), WISH.key(), WISH.environment(), WISH.prefer(),
                Optional.of(false), WISH.purpose(), WISH.patience());

        assertThat(new SettingRules(settings).allowed(wish)).isEqualTo(wish);
    }

    @Test
    void keysOfTheirOwnThatMembersMustBringAreNotMadeUpFor() {
        hold(new Bounds(Set.of(), Set.of(), Set.of(), Bounds.PersonalKeys.REQUIRED), Map.of());

        assertThat(settings.value(Setting.PREFERENCE)).isEqualTo("personal");
        assertThat(settings.value(Setting.FALLBACK_UNSET)).isEqualTo("off");
    }

    @Test
    void keysThatThePolicyForbidsAreInTheWay() {
        Key mine = home.add("Mine");
        assertThat(obstacle(mine)).isEmpty();

        hold(new Bounds(Set.of(), Set.of(), Set.of(), Bounds.PersonalKeys.FORBIDDEN), Map.of());
        assertThat(obstacle(mine)).contains(Unfit.Plain.FORBIDDEN);
        hold(new Bounds(Set.of("anthropic"), Set.of(), Set.of(), Bounds.PersonalKeys.ALLOWED), Map.of());
        assertThat(obstacle(mine)).contains(Unfit.Plain.FORBIDDEN);
        hold(new Bounds(Set.of(), Set.of(), Set.of("australiaeast"), Bounds.PersonalKeys.ALLOWED), Map.of());
        assertThat(obstacle(mine)).contains(Unfit.Plain.FORBIDDEN);
        hold(new Bounds(Set.of("openai"), Set.of("gpt-4o"), Set.of(), Bounds.PersonalKeys.ALLOWED), Map.of());
        assertThat(obstacle(mine)).isEmpty();
    }

    @Test
    void limitsAreBudgetsForWhoeverIsAtWork() {
        PolicyBudgets sarah = new PolicyBudgets(policies, "Sarah");
        assertThat(sarah.budgets()).isEmpty();
        hold(Bounds.NONE, Map.of());

        assertThat(sarah.budgets()).extracting(budget -> budget.limit().amount())
                .containsExactly(new BigDecimal("20"), new BigDecimal("50"));
        assertThat(sarah.budgets()).allMatch(Budget::isHard).allMatch(one -> one.origin() == Budget.Origin.POLICY);
        assertThat(sarah.budgets()).isSameAs(sarah.budgets());
        assertThat(new PolicyBudgets(policies, "Ada").budgets()).hasSize(1);
    }

    private Optional<Unfit> obstacle(Key key) {
        return new PolicyLookout(policies).over(WISH)
                .of(key, home.providers().find("openai").orElseThrow());
    }

    private void hold(Bounds bounds, Map<String, String> values) {
        Policy policy = new Policy("Contoso", 1, bounds, new TreeMap<>(values), Optional.empty(),
                new Policy.Limits(
                        Optional.of(new BigDecimal("20")), new TreeMap<>(Map.of("Sarah", "standard"))),
                new Policy.Contacts(List.of(), Optional.empty()));
        policies.keep(new KeptPolicy(policy, "{}", "key", "contoso.vault.azure.net", Optional.empty()));
    }
}
