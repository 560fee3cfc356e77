package org.keytally.core.usecase.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.BudgetRegister;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.model.MappingLimits;
import org.keytally.core.domain.model.ModelRules;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.usecase.budget.BudgetWish;
import org.keytally.core.usecase.budget.SetBudget;
import org.keytally.core.usecase.models.MapModel;
import org.keytally.core.usecase.models.MappingWish;
import org.keytally.core.usecase.settings.ChangeSetting;

/// Shows what of a recommendation does not hold yet, and puts it in force once a person agrees.
///
/// What a person decided before is kept: a monthly limit that is there, a type that is mapped.
public final class TakeRecommended {

    private final SettingBook settings;
    private final BudgetRegister budgets;
    private final Supplier<ModelRules> models;
    private final Doers doers;

    /// Those who do what is proposed.
    public record Doers(ChangeSetting changeSetting, SetBudget setBudget, MapModel mapModel) {}

    public TakeRecommended(SettingBook settings, BudgetRegister budgets, Supplier<ModelRules> models, Doers doers) {
        this.settings = settings;
        this.budgets = budgets;
        this.models = models;
        this.doers = doers;
    }

    /// What would be changed; nothing is.
    ///
    /// @param provider the one a person chose, for whose models the recommendation speaks
    public List<Proposal> open(Recommendation recommended, Optional<ProviderId> provider) {
        List<Proposal> open = new ArrayList<>(settings(recommended));
        if (!isLimited(recommended.monthly().unit())) {
            open.add(new Proposal.OfLimit(recommended.monthly(), recommended.marks(), recommended.isHard()));
        }
        provider.ifPresent(chosen -> open.addAll(mappings(recommended, chosen)));
        return List.copyOf(open);
    }

    /// Puts it in force, and gives what was changed.
    public List<Proposal> take(Recommendation recommended, Optional<ProviderId> provider) {
        List<Proposal> open = open(recommended, provider);
        open.forEach(this::put);
        return open;
    }

    /// Puts those in force that a person chose of what is open.
    public void take(List<Proposal> chosen) {
        chosen.forEach(this::put);
    }

    private List<Proposal> settings(Recommendation recommended) {
        return recommended.settings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(wanted -> !settings.value(wanted.getKey()).equals(wanted.getValue()))
                .<Proposal>map(wanted -> new Proposal.OfSetting(
                        wanted.getKey(), wanted.getValue(), settings.value(wanted.getKey())))
                .toList();
    }

    private boolean isLimited(Unit unit) {
        return budgets.budgets().stream()
                .anyMatch(budget -> budget.target().equals(Target.ALL)
                        && budget.period() == BudgetPeriod.MONTH
                        && budget.limit().unit() == unit);
    }

    private List<Proposal> mappings(Recommendation recommended, ProviderId provider) {
        ModelRules rules = models.get();
        return recommended.models()
                .filter(tier -> !rules.tierBook().of(tier, Optional.of(provider)).isEmpty())
                .map(tier -> PromptType.SHIPPED.stream()
                        .filter(type -> rules.mappings().stream()
                                .noneMatch(mapping -> mapping.place().type().equals(type)))
                        .<Proposal>map(type -> new Proposal.OfModels(type, tier, provider.value()))
                        .toList())
                .orElse(List.of());
    }

    private void put(Proposal proposal) {
        switch (proposal) {
            case Proposal.OfSetting one ->
                doers.changeSetting().change(one.setting().label(), one.value(), Narrowing.EVERYWHERE);
            case Proposal.OfLimit one -> doers.setBudget().set(new BudgetWish(
                    "all", one.limit(), BudgetPeriod.MONTH, one.marks(), one.isHard(), Optional.empty(),
                    Optional.empty()));
            case Proposal.OfModels one -> doers.mapModel().map(new MappingWish(
                    new MappingWish.Where(one.type().name(), Optional.empty(), Optional.empty()),
                    Optional.of(one.provider()),
                    Optional.empty(),
                    Optional.of(one.tier()),
                    false,
                    Optional.empty(),
                    MappingLimits.NONE));
        }
    }
}
