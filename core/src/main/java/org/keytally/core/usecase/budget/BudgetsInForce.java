package org.keytally.core.usecase.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keytally.core.domain.budget.Allotment;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetId;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.BudgetRegister;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.budget.RuleSet;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.TierLimits;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Validity;

/// All budgets there are: those that were set, those in the records of keys, people's tiers, those of the policy, and
/// the shared allowance.
public final class BudgetsInForce {

    /// The id of the shared allowance.
    public static final BudgetId ALLOWANCE = new BudgetId("allowance");

    private final BudgetRegister register;
    private final KeyRegister keys;
    private final SettingBook settings;
    private final Supplier<ZoneId> zone;
    private final Supplier<List<Budget>> policy;
    private @Nullable Made made;

    /// What rules were made of; as long as these are the same objects nothing has changed.
    private record Made(
            RuleSet rules,
            List<Budget> budgets,
            List<Budget> policy,
            List<Allotment> allotments,
            List<Key> keys,
            String allowance,
            String tiers) {

        boolean isOf(
                List<Budget> ofBudgets, List<Budget> ofPolicy, List<Allotment> ofAllotments, List<Key> ofKeys) {
            return isSame(budgets, ofBudgets)
                    && isSame(policy, ofPolicy)
                    && isSame(allotments, ofAllotments)
                    && isSame(keys, ofKeys);
        }

        // Comparing ten thousand records at each prompt would cost more than the prompt.
        @SuppressWarnings("ReferenceEquality")
        private static boolean isSame(List<?> one, List<?> other) {
            return one == other;
        }
    }

    public BudgetsInForce(
            BudgetRegister register, KeyRegister keys, SettingBook settings, Supplier<ZoneId> zone) {
        this(register, keys, settings, zone, List::of);
    }

    /// @param policy the budgets an admin set; the same object until they change
    public BudgetsInForce(
            BudgetRegister register,
            KeyRegister keys,
            SettingBook settings,
            Supplier<ZoneId> zone,
            Supplier<List<Budget>> policy) {
        this.policy = policy;
        this.register = register;
        this.keys = keys;
        this.settings = settings;
        this.zone = zone;
    }

    /// The rules; the same object until something they follow from is changed.
    public synchronized RuleSet rules() {
        List<Budget> budgets = register.budgets();
        List<Budget> ofPolicy = policy.get();
        List<Allotment> allotments = register.allotments();
        List<Key> present = keys.all();
        String allowance = settings.value(Setting.ALLOWANCE);
        String tiers = settings.value(Setting.TIERS);
        ZoneId here = zone.get();
        Made last = made;
        boolean isStill = last != null
                && last.isOf(budgets, ofPolicy, allotments, present)
                && last.allowance().equals(allowance)
                && last.tiers().equals(tiers)
                && last.rules().zone().equals(here);
        if (last != null && isStill) {
            return last.rules();
        }
        List<Budget> all = new ArrayList<>(budgets);
        all.addAll(ofPolicy);
        TierLimits limits = TierLimits.of(tiers);
        allotments.forEach(allotment -> all.addAll(allotment.budgets(limits)));
        all.addAll(ofKeys(present, allowance));
        RuleSet rules = new RuleSet(all, here);
        made = new Made(rules, budgets, ofPolicy, allotments, present, allowance, tiers);
        return rules;
    }

    /// What the tiers allow as things stand.
    public TierLimits tierLimits() {
        return TierLimits.of(settings.value(Setting.TIERS));
    }

    private static List<Budget> ofKeys(List<Key> keys, String allowance) {
        List<Budget> all = new ArrayList<>();
        keys.stream().filter(key -> !key.isRemoved()).forEach(key -> ofKey(key).ifPresent(all::add));
        if (keys.stream().anyMatch(key -> key.scope() == Scope.APP && !key.isRemoved())) {
            shared(allowance).ifPresent(all::add);
        }
        return all;
    }

    private static Optional<Budget> ofKey(Key key) {
        return key.terms()
                .monthlyBudget()
                .map(BudgetsInForce::possible)
                .map(dollars -> budget(
                        new BudgetId("key-" + key.id().value()),
                        new Target(Target.Kind.KEY, key.id().value()),
                        Limit.dollars(dollars),
                        Budget.Origin.KEY));
    }

    // A record may say nothing at all, or more decimals than are counted; neither may open the key.
    private static BigDecimal possible(BigDecimal dollars) {
        return dollars.setScale(Limit.MOST_DECIMALS, RoundingMode.FLOOR)
                .max(BigDecimal.ONE.movePointLeft(Limit.MOST_DECIMALS))
                .min(Limit.HIGHEST);
    }

    private static Optional<Budget> shared(String allowance) {
        return allowance.equals(Setting.OFF)
                ? Optional.empty()
                : Optional.of(budget(
                        ALLOWANCE,
                        Target.APP,
                        new Limit(Unit.TOKENS, new BigDecimal(allowance)),
                        Budget.Origin.ALLOWANCE));
    }

    private static Budget budget(BudgetId id, Target target, Limit limit, Budget.Origin origin) {
        return new Budget(
                id, target, limit, BudgetPeriod.MONTH, Marks.USUAL, true, origin, Optional.empty(), Validity.ALWAYS);
    }
}
