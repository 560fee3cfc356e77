package org.keytally.core.usecase.prompt;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.Cost;
import org.keytally.core.domain.catalog.CostGap;
import org.keytally.core.domain.catalog.ModelBook;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Worst;
import org.keytally.core.domain.model.ModelRules;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.domain.prompt.Message;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Reply;

/// What prompts cost: exactly where tokens were counted, at most before, and about where nobody counted.
public final class Tariff {

    /// The tier that answers when it pleases, for less.
    static final String BATCH = "batch";

    // No model of today writes more in one answer.
    private static final long MOST_OUTPUT = 131_072;
    private static final int BYTES_PER_TOKEN = 4;
    private static final int FRAME = 16;

    private final Supplier<PriceBook> prices;
    private final Supplier<ModelBook> models;
    private final Supplier<ModelRules> rules;

    /// @param rules where the models stand that others are compared with
    public Tariff(Supplier<PriceBook> prices, Supplier<ModelBook> models, Supplier<ModelRules> rules) {
        this.prices = prices;
        this.models = models;
        this.rules = rules;
    }

    boolean isResponsesOnly(Provider provider, String model) {
        return models.get().find(provider.id(), model).filter(ModelFacts::isResponsesOnly).isPresent();
    }

    /// A price of a usage; a local provider asks nothing.
    Cost costOf(Provider provider, Optional<String> reported, String asked, Usage usage, Instant at) {
        return provider.isLocal()
                ? new Cost.Unknown(CostGap.NO_PRICE)
                : prices.get().costOf(provider.id(), reported, asked, usage, at);
    }

    /// What a prompt can use and cost at most: a token is at least one byte.
    Worst worst(Provider provider, String model, Prompt prompt, Instant at) {
        Usage most = new Usage(bytes(prompt), 0, 0, 0, mostOutput(provider, model, prompt), 0);
        Optional<Money> cost = provider.isLocal()
                ? Optional.of(Money.ZERO)
                : known(costOf(provider, Optional.empty(), model, most, at));
        return new Worst(cost, most.total());
    }

    /// What a usage would have cost with the baseline model of a prompt type, where that is another model.
    Optional<Money> baselineCost(Provider provider, Intent intent, Usage usage) {
        if (provider.isPractice()) {
            return Optional.empty();
        }
        Optional<OfferedModel> own = rules.get().baseline(PromptType.of(intent.errand().type()));
        return own.or(() -> recommended(provider))
                .filter(model -> !model.equals(new OfferedModel(intent.to().provider(), intent.to().model())))
                .flatMap(model -> known(prices.get()
                        .costOf(model.provider(), Optional.empty(), model.model(), usage, intent.at())));
    }

    private static Optional<OfferedModel> recommended(Provider provider) {
        return provider.about().recommendedModel().map(model -> new OfferedModel(provider.id(), model));
    }

    private long mostOutput(Provider provider, String model, Prompt prompt) {
        if (prompt.options().maxTokens().isPresent()) {
            return prompt.options().maxTokens().getAsInt();
        }
        OptionalLong stated = models.get()
                .find(provider.id(), model)
                .map(ModelFacts::maxOutput)
                .orElse(OptionalLong.empty());
        return stated.orElse(MOST_OUTPUT);
    }

    /// What an attempt is thought to have used; what the provider counted before it broke off is a part of it.
    Estimate estimate(Provider provider, String model, Prompt prompt, Optional<Reply> partial, Instant at) {
        long output = partial.map(reply -> tokens(reply.text()) + tokens(reply.content().reasoning())).orElse(0L);
        Usage usage = partial.flatMap(Reply::usage)
                .map(counted -> atLeast(counted, output))
                .orElseGet(() -> new Usage(bytes(prompt) / BYTES_PER_TOKEN, 0, 0, 0, output, 0));
        Optional<String> reported = partial.flatMap(Reply::model);
        return new Estimate(
                Optional.of(usage),
                provider.isLocal()
                        ? Optional.of(Money.ZERO)
                        : known(costOf(provider, reported, model, usage, at)));
    }

    /// What an answer of each length would cost, the prompt being what it is.
    ///
    /// @param tier of the provider's service, where it is not the usual one
    Meter meter(Provider provider, String model, Prompt prompt, Optional<String> tier, Instant at) {
        long input = bytes(prompt) / BYTES_PER_TOKEN;
        return new Meter(input, output -> {
            Usage usage = new Usage(input, 0, 0, 0, output, 0);
            return provider.isLocal()
                    ? Optional.of(Money.ZERO)
                    : known(costOf(provider, Optional.empty(), model, tier.map(usage::served).orElse(usage), at));
        });
    }

    private static Usage atLeast(Usage counted, long output) {
        return new Usage(
                counted.input(),
                counted.cachedRead(),
                counted.cacheWrite(),
                counted.cacheWrite1h(),
                Math.max(output, counted.output()),
                counted.reasoning(),
                counted.terms());
    }

    private static Optional<Money> known(Cost cost) {
        return cost.bookable().map(Cost.Known::amount);
    }

    private static long tokens(String text) {
        return (length(text) + BYTES_PER_TOKEN - 1) / BYTES_PER_TOKEN;
    }

    /// About how many tokens a prompt has.
    static long tokens(Prompt prompt) {
        return (bytes(prompt) + BYTES_PER_TOKEN - 1) / BYTES_PER_TOKEN;
    }

    private static long bytes(Prompt prompt) {
        long bytes = prompt.system().map(Tariff::length).orElse(0L);
        for (Message message : prompt.messages()) {
            bytes += length(message.text()) + FRAME;
        }
        return bytes;
    }

    private static long length(String text) {
        long bytes = text.length();
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            // Both halves of a pair together take four bytes; a half alone, which cannot be sent, is counted as two.
            bytes += one < 0x80 ? 0 : one < 0x800 || Character.isSurrogate(one) ? 1 : 2;
        }
        return bytes;
    }
}
