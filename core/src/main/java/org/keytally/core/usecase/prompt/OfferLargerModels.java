package org.keytally.core.usecase.prompt;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.ModelBook;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.model.Mapping;
import org.keytally.core.domain.model.MappingTarget;
import org.keytally.core.domain.model.ModelRules;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.domain.model.Tier;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.usecase.models.TierPrices;

/// Offers models of the same provider that take a longer prompt where one was too long. None is asked unbidden: it may
/// cost more, and the purse stays who it was.
public final class OfferLargerModels {

    private static final int MOST = 3;

    private final Supplier<ModelBook> book;
    private final Supplier<ModelRules> rules;
    private final TierPrices prices;
    private final Predicate<String> allows;
    private final InstantSource clock;
    private final Supplier<LocalTime> time;

    /// @param allows whether the policy permits a model
    /// @param time of day where the person is
    public OfferLargerModels(
            Supplier<ModelBook> book,
            Supplier<ModelRules> rules,
            TierPrices prices,
            Predicate<String> allows,
            InstantSource clock,
            Supplier<LocalTime> time) {
        this.book = book;
        this.rules = rules;
        this.prices = prices;
        this.allows = allows;
        this.clock = clock;
        this.time = time;
    }

    /// Those of the quality tier that is laid down for the prompt's type, where any of it takes more; else of all. The
    /// cheapest comes first, and what has no price last.
    public List<ModelFacts> offer(Failure failure, Receipt receipt) {
        if (failure.kind() != FailureKind.TOO_LARGE) {
            return List.of();
        }
        List<String> tier = tier(receipt);
        List<ModelFacts> fitting = larger(receipt.intent(), one -> tier.contains(one.model()));
        return fitting.isEmpty() ? larger(receipt.intent(), _ -> true) : fitting;
    }

    private List<ModelFacts> larger(Intent intent, Predicate<ModelFacts> isMeant) {
        return book.get()
                .larger(
                        intent.to().provider(), intent.to().model(), isMeant.and(one -> allows.test(one.model())),
                        byCost(intent))
                .stream()
                .limit(MOST)
                .toList();
    }

    // About what a prompt costs there that was too long here.
    private Comparator<ModelFacts> byCost(Intent intent) {
        long window = book.get()
                .find(intent.to().provider(), intent.to().model())
                .map(ModelFacts::contextWindow)
                .orElse(OptionalLong.empty())
                .orElse(1);
        Usage usage = new Usage(window, 0, 0, 0, 1, 0);
        Instant now = clock.instant();
        Map<String, Optional<Money>> costs = new HashMap<>();
        Function<ModelFacts, Optional<Money>> cost = one -> costs.computeIfAbsent(one.model(), model -> prices.cost(
                new OfferedModel(intent.to().provider(), model), usage, now));
        return Comparator.comparing((ModelFacts one) -> cost.apply(one).isEmpty())
                .thenComparing(one -> cost.apply(one).orElse(Money.ZERO))
                .thenComparing(ModelFacts::model);
    }

    private List<String> tier(Receipt receipt) {
        Intent intent = receipt.intent();
        String type = intent.errand().type();
        Optional<Mapping> mapping = PromptType.isPossible(type)
                ? rules.get().mapping(
                        PromptType.of(type), receipt.key().map(Key::id), intent.errand().environment(), time)
                : Optional.empty();
        if (mapping.isEmpty() || !(mapping.get().target() instanceof MappingTarget.InTier in)) {
            return List.of();
        }
        List<Tier> tiers = in.orCheaper() ? in.tier().andCheaper() : List.of(in.tier());
        return tiers.stream()
                .flatMap(one -> rules.get().tierBook().of(one, Optional.of(intent.to().provider())).stream())
                .map(OfferedModel::model)
                .toList();
    }
}
