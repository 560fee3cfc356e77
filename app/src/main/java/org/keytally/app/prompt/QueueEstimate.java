package org.keytally.app.prompt;

import java.util.List;
import java.util.Optional;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.usecase.prompt.Meter;
import org.keytally.core.usecase.prompt.Offer;

/// About what prompts that wait cost, and how much less that is than at once.
record QueueEstimate(BatchCases cases, Words words, Formats formats) {

    /// One sentence; empty where there are none.
    String of(Outlook outlook, List<Prompt> prompts, long usualOutput) {
        if (prompts.isEmpty()) {
            return "";
        }
        String count = prompts.size() == 1 ? words.of("batch.count-one") : words.of("batch.count", prompts.size());
        return outlook instanceof Outlook.Open open
                ? of(open.offers().getFirst().offer(), prompts, usualOutput, count)
                : count;
    }

    private String of(Offer offer, List<Prompt> prompts, long usualOutput, String count) {
        Provider provider = offer.route().provider();
        if (!cases.isTaken().test(provider)) {
            return words.of("batch.not-taken", count, provider.name());
        }
        Optional<Money> batch = batch(offer, prompts, usualOutput);
        if (batch.isEmpty()) {
            return words.of("batch.unpriced", count);
        }
        Optional<Money> ordinary = sum(prompts, prompt -> cases.prompts().meter(offer, Optional.of(prompt)),
                usualOutput);
        Optional<Money> spared = ordinary.map(much -> much.minus(batch.get())).filter(less -> !less.isNegative());
        String cost = formats.estimate(batch.get());
        return spared.isEmpty()
                ? words.of("batch.cost", count, cost)
                : words.of("batch.cost-less", count, cost, formats.estimate(ordinary.get()),
                        formats.estimate(spared.get()));
    }

    /// At the price of batches.
    Optional<Money> batch(Offer offer, List<Prompt> prompts, long usualOutput) {
        return sum(prompts, prompt -> cases.batchMeter(offer, prompt), usualOutput);
    }

    private interface Metered {
        Optional<Meter> of(Prompt prompt);
    }

    // Of what is not known for one nothing is known for all.
    private static Optional<Money> sum(List<Prompt> prompts, Metered metered, long usualOutput) {
        Money sum = Money.ZERO;
        for (Prompt prompt : prompts) {
            Optional<Money> one = metered.of(prompt).flatMap(meter -> meter.cost(usualOutput));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(one.get());
        }
        return Optional.of(sum);
    }
}
