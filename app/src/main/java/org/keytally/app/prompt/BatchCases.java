package org.keytally.app.prompt;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.PromptLines;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Audience;
import org.keytally.core.usecase.prompt.CollectBatches;
import org.keytally.core.usecase.prompt.Meter;
import org.keytally.core.usecase.prompt.Offer;
import org.keytally.core.usecase.prompt.Order;

/// What a person can do with prompts that can wait.
///
/// @param prompts what holds for every prompt
/// @param isTaken whether a provider takes batches
/// @param pending the batches that are not collected
/// @param look asks where some of them stand
/// @param collect brings and books what is answered
record BatchCases(
        PromptCases prompts,
        Submit submit,
        Predicate<Provider> isTaken,
        BatchMeter meter,
        Supplier<List<PendingBatch>> pending,
        Function<Predicate<EntryId>, List<CollectBatches.Line>> look,
        Collect collect,
        PromptLines lines,
        InstantSource clock) {

    /// Gives a prompt to a provider.
    @FunctionalInterface
    interface Submit {
        Answer submit(Order order, Audience audience);
    }

    /// Brings what is answered, unless it is told to go before its turn came.
    @FunctionalInterface
    interface Collect {
        List<CollectBatches.Line> collect() throws InterruptedException;
    }

    /// About what a prompt costs as a batch.
    @FunctionalInterface
    interface BatchMeter {
        Meter of(Provider provider, String model, Prompt prompt);
    }

    static BatchCases of(Keytally home) {
        return new BatchCases(
                PromptCases.of(home),
                (order, audience) -> home.prompts().submitBatch().submit(order, audience),
                provider -> home.prompts().submitBatch().isTakenBy(provider),
                (provider, model, prompt) -> home.prompts().estimateCost().estimateBatch(provider, model, prompt),
                () -> home.prompts().pendingBatches(),
                which -> home.prompts().collectBatches().look(which),
                () -> home.prompts().collectBatches().collect(),
                home.prompts().promptLines(),
                home::now);
    }

    /// What counts along for a batch; none where no model is known yet.
    Optional<Meter> batchMeter(Offer offer, Prompt prompt) {
        return offer.model().map(model -> meter.of(offer.route().provider(), model, prompt));
    }
}
