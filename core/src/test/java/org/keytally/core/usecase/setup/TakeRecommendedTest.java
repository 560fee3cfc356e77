package org.keytally.core.usecase.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Caps;
import org.keytally.core.domain.budget.InMemoryBudgets;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.budget.ToldAlerts;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.model.InMemoryModels;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.domain.model.Tier;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.budget.BudgetBook;
import org.keytally.core.usecase.budget.BudgetWish;
import org.keytally.core.usecase.budget.BudgetsInForce;
import org.keytally.core.usecase.budget.RaiseAlerts;
import org.keytally.core.usecase.budget.SetBudget;
import org.keytally.core.usecase.budget.TargetNames;
import org.keytally.core.usecase.models.Models;
import org.keytally.core.usecase.settings.ChangeSetting;

final class TakeRecommendedTest {

    private static final Optional<ProviderId> OPENAI = Optional.of(new ProviderId("openai"));
    private static final Proposal SOFT = new Proposal.OfLimit(Limit.dollars("50"), Marks.USUAL, false);

    private final FakeHome home = new FakeHome();
    private final InMemoryBudgets budgets = new InMemoryBudgets();
    private final InMemoryModels models = new InMemoryModels();
    private final ChangeSetting changeSetting = new ChangeSetting(home.settings, home.witness, home::providers);
    private final SetBudget setBudget = new SetBudget(
            new BudgetBook(
                    budgets,
                    new BudgetsInForce(budgets, home.keys, home.settings, () -> ZoneOffset.UTC),
                    new Caps(),
                    new TargetNames(home.keys, home::providers, home.names, FakeHome.PERSON),
                    home.witness,
                    home.clock,
                    new SecureRandom()),
            new RaiseAlerts(new ToldAlerts(), home.witness),
            home::providers);
    private final TakeRecommended takeRecommended = new TakeRecommended(
            home.settings,
            budgets,
            models::rules,
            new TakeRecommended.Doers(
                    changeSetting,
                    setBudget,
                    new Models(models, home.keys, home::providers, () -> new PriceBook(List.of()), home.witness,
                            home.clock).map()));

    @Test
    void proposesPersonalKeysFirstWithFallbackAndALimitAMonth() {
        changeSetting.change("preference", "shared", Narrowing.EVERYWHERE);
        changeSetting.change("fallback.failure", "off", Narrowing.EVERYWHERE);

        assertThat(takeRecommended.open(recommended(), Optional.empty())).isEqualTo(List.of(
                new Proposal.OfSetting(Setting.PREFERENCE, "personal", "shared"),
                new Proposal.OfSetting(Setting.FALLBACK_FAILURE, "on", "off"),
                SOFT));
        assertThat(home.settings.value(Setting.PREFERENCE)).isEqualTo("shared");
        assertThat(budgets.budgets()).isEmpty();
    }

    @Test
    void putsItInForceOnce() {
        changeSetting.change("preference", "ask", Narrowing.EVERYWHERE);

        assertThat(takeRecommended.take(recommended(), Optional.empty())).hasSize(2);

        assertThat(home.settings.value(Setting.PREFERENCE)).isEqualTo("personal");
        assertThat(budgets.budgets().getFirst().limit()).isEqualTo(Limit.dollars("50"));
        assertThat(budgets.budgets().getFirst().isHard()).isFalse();
        assertThat(takeRecommended.take(recommended(), Optional.empty())).isEmpty();
    }

    @Test
    void keepsTheLimitThatAPersonSet() {
        setBudget.set(new BudgetWish(
                "all", Limit.dollars("7"), BudgetPeriod.MONTH, Marks.USUAL, true, Optional.empty(), Optional.empty()));

        assertThat(takeRecommended.open(recommended(), OPENAI)).isEmpty();
    }

    @Test
    void keepsCostsDownForWhoeverWantsThat() {
        Recommendation frugal = Recommendation.of(Set.of(Motive.CONTROL_COSTS), Optional.of(Limit.dollars("20")));
        List<Proposal> taken = takeRecommended.take(frugal, OPENAI);

        assertThat(taken.getFirst()).isEqualTo(new Proposal.OfLimit(
                Limit.dollars("20"), new Marks(List.of(50, 75, 90), Optional.of(100)), true));
        assertThat(taken.subList(1, taken.size())).isEqualTo(PromptType.SHIPPED.stream()
                .map(type -> (Proposal) new Proposal.OfModels(type, Tier.CHEAP, "openai"))
                .toList());
        assertThat(models.rules().mappings()).hasSize(PromptType.SHIPPED.size());
        assertThat(takeRecommended.open(frugal, OPENAI)).isEmpty();
    }

    @Test
    void saysNothingOfModelsWhereTheTierHasNoneOfTheProvider() {
        Recommendation frugal = Recommendation.of(Set.of(Motive.CONTROL_COSTS), Optional.empty());

        assertThat(takeRecommended.open(frugal, Optional.of(new ProviderId("practice"))))
                .hasOnlyElementsOfType(Proposal.OfLimit.class);
    }

    private static Recommendation recommended() {
        return Recommendation.of(Set.of(Motive.CHOOSE_PROVIDERS), Optional.empty());
    }
}
