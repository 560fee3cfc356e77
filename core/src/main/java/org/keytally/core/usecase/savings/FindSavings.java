package org.keytally.core.usecase.savings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.environment.EnvironmentRegister;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageGroup;
import org.keytally.core.domain.ledger.UsageQuery;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageReport;
import org.keytally.core.domain.ledger.UsageTokens;
import org.keytally.core.domain.model.Mapping;
import org.keytally.core.domain.model.MappingTarget;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.domain.model.Tier;
import org.keytally.core.usecase.LedgerFaults;
import org.keytally.core.usecase.budget.BudgetBook;
import org.keytally.core.usecase.models.Models;

/// Finds what would cost less in an environment, from what was used there and what is in force.
public final class FindSavings {

    // Below a request a day nothing is worth a suggestion about repeats.
    private static final long FEW = 30;
    private static final Set<Target.Kind> WIDE = Set.of(Target.Kind.ALL, Target.Kind.PERSON, Target.Kind.ENV);

    private final LedgerReports reports;
    private final Models models;
    private final EnvironmentRegister environments;
    private final SettingBook settings;
    private final BudgetBook budgets;
    private final InstantSource clock;

    public FindSavings(LedgerReports reports, Models models, EnvironmentRegister environments, SettingBook settings,
            BudgetBook budgets, InstantSource clock) {
        this.reports = reports;
        this.models = models;
        this.environments = environments;
        this.settings = settings;
        this.budgets = budgets;
        this.clock = clock;
    }

    /// What would cost less, what saves most first.
    public List<Suggestion> find(Environment where, UsageRange range) {
        UsageReport used = used(where, range);
        Money spent = used.totals().cost();
        long requests = used.totals().requests();
        Optional<EnvironmentProfile> profile = environments.of(where);
        List<Suggestion> found = new ArrayList<>();
        if (where == Environment.DEVELOPMENT && !spent.isZero()
                && profile.filter(one -> one.local().areFirst()).isEmpty()) {
            found.add(new Suggestion.LocalFirst(spent));
        }
        if (where == Environment.CI && !spent.isZero() && profile.filter(EnvironmentProfile::usesPractice).isEmpty()) {
            found.add(new Suggestion.Practice(requests, spent));
        }
        found.addAll(cheaper(used, where));
        if (requests >= FEW && !spent.isZero() && settings.value(Setting.CACHE).equals(Setting.OFF)) {
            found.add(new Suggestion.Cache(requests));
        }
        if (!spent.isZero() && !isLimited(where)) {
            found.add(new Suggestion.Budget(spent));
        }
        return found;
    }

    private UsageReport used(Environment where, UsageRange range) {
        UsageQuery query = UsageQuery.of(range, UsageBy.PROVIDER, UsageBy.MODEL, UsageBy.TYPE)
                .only(UsageBy.ENVIRONMENT, where.name().toLowerCase(Locale.ROOT));
        try {
            return reports.usage(List.of(query)).getFirst();
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        }
    }

    private List<Suggestion.Cheaper> cheaper(UsageReport used, Environment where) {
        return used.groups().stream()
                .map(this::cheaper)
                .flatMap(Optional::stream)
                .filter(one -> !goesElsewhere(one, where))
                .sorted(Comparator.comparing(Suggestion.Cheaper::saved).reversed())
                .toList();
    }

    private Optional<Suggestion.Cheaper> cheaper(UsageGroup group) {
        if (!OfferedModel.isPossible(group.names().get(1)) || sent(group) == 0) {
            return Optional.empty();
        }
        OfferedModel model = new OfferedModel(new ProviderId(group.names().getFirst()), group.names().get(1));
        long requests = sent(group);
        Usage usual = average(group.totals().tokens(), requests);
        Optional<Tier> tier = tier(model);
        Optional<Money> now = cost(model, usual, requests);
        if (tier.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        return models.rules().tierBook().of(tier.get(), Optional.of(model.provider())).stream()
                .flatMap(other -> cost(other, usual, requests).map(then -> Map.entry(other, then)).stream())
                .filter(other -> other.getValue().compareTo(now.get()) < 0)
                .min(Map.Entry.comparingByValue())
                .map(other -> new Suggestion.Cheaper(
                        group.names().getLast(), model, other.getKey(), tier.get(), now.get(), other.getValue()));
    }

    // What was answered from before has no tokens and would make the average too small.
    private static long sent(UsageGroup group) {
        return group.totals().requests() - group.totals().counts().cached();
    }

    // A rule was made since, and holds for what is sent from now on.
    private boolean goesElsewhere(Suggestion.Cheaper one, Environment where) {
        return models.rules()
                .mapping(PromptType.of(one.type()), Optional.empty(), where)
                .map(Mapping::target)
                .filter(target -> switch (target) {
                    case MappingTarget.Named named -> !named.model().equals(one.model().model());
                    case MappingTarget.InTier _ -> true;
                    case MappingTarget.AsUsual _ -> false;
                })
                .isPresent();
    }

    private Optional<Tier> tier(OfferedModel model) {
        return List.of(Tier.values()).stream()
                .filter(tier -> models.rules().tierBook().of(tier, Optional.of(model.provider())).contains(model))
                .findFirst();
    }

    // One average request, because long ones may have prices of their own.
    private static Usage average(UsageTokens tokens, long requests) {
        return new Usage(
                share(tokens.input(), requests),
                share(tokens.cachedRead(), requests),
                share(tokens.cacheWrite(), requests),
                0,
                share(tokens.output(), requests),
                share(tokens.reasoning(), requests));
    }

    private static long share(long tokens, long requests) {
        return BigDecimal.valueOf(tokens).divide(BigDecimal.valueOf(requests), 0, RoundingMode.HALF_UP).longValue();
    }

    private Optional<Money> cost(OfferedModel model, Usage usual, long requests) {
        return models.tierPrices().cost(model, usual, clock.instant()).map(one -> one.times(requests));
    }

    private boolean isLimited(Environment where) {
        return budgets.standings().stream()
                .map(standing -> standing.budget().target())
                .filter(target -> WIDE.contains(target.kind()))
                .anyMatch(target -> target.kind() != Target.Kind.ENV || target.id().equals(where.name()));
    }
}
