package org.keytally.app.prompt;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.app.prompt.markdown.MarkdownReader;
import org.keytally.app.words.BudgetNames;
import org.keytally.app.words.Formats;
import org.keytally.app.words.SafeText;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.domain.prompt.Reply;
import org.keytally.core.usecase.prompt.CollectBatches.Line;

/// The words for where batches stand and what came of them.
final class BatchText {

    private static final MarkdownReader READER = new MarkdownReader();

    private final Words words;
    private final Formats formats;
    private final Supplier<Providers> providers;

    BatchText(Words words, Formats formats, Supplier<Providers> providers) {
        this.words = words;
        this.formats = formats;
        this.providers = providers;
    }

    /// One that nobody has asked about yet.
    BatchLine given(PendingBatch batch, String title, Instant now) {
        return line(batch, BatchState.GIVEN, title, now, "");
    }

    BatchLine of(Line line, String title, Instant now) {
        return switch (line) {
            case Line.Waiting(PendingBatch batch, String word) ->
                line(batch, BatchState.WAITING, title, now, word.isEmpty() ? "" : words.of("batch.reported", word));
            case Line.Ready(PendingBatch batch) -> line(batch, BatchState.READY, title, now, "");
            case Line.Given given -> line(given.batch(), BatchState.ANSWERED, title, now, "");
            case Line.Failed(PendingBatch batch, Failure failure) ->
                line(batch, BatchState.FAILED, title, now, said(failure));
            case Line.NotTold(PendingBatch batch, Failure failure) ->
                line(batch, BatchState.UNASKED, title, now, said(failure));
            case Line.NotAsked(PendingBatch batch, var why) -> line(batch, BatchState.UNASKED, title, now,
                    new TroubleWords(words, formats, new BudgetNames(words, providers)).of(why).title());
            case Line.Unbooked(PendingBatch batch, var why) ->
                line(batch, BatchState.UNBOOKED, title, now, words.of("ledger", why));
        };
    }

    /// An answer as it is shown; long ones take a while.
    BatchLine.Came came(Reply reply, Optional<Spent> spent) {
        Optional<String> tokens = spent.flatMap(Spent::usage)
                .map(Usage::total)
                .map(count -> words.of("prompt.receipt.tokens", formats.count(count)));
        String cost = spent.flatMap(Spent::charged)
                .map(formats::money)
                .orElseGet(() -> words.of("prompt.receipt.cost-unknown"));
        return new BatchLine.Came(
                reply.text(), READER.read(reply.text()),
                tokens.map(counted -> counted + " · " + cost).orElse(cost));
    }

    private BatchLine line(PendingBatch batch, BatchState state, String title, Instant now, String detail) {
        String provider = providers.get()
                .find(batch.provider().value())
                .map(Provider::name)
                .orElse(batch.provider().value());
        return new BatchLine(
                batch.entry(), state, title.isEmpty() ? words.of("batch.untitled") : title,
                provider + " · " + batch.model(), batch.at(), formats.relative(batch.at(), now),
                SafeText.stripped(detail), Optional.empty());
    }

    private String said(Failure failure) {
        String name = words.of("prompt.failed." + failure.kind().word());
        return failure.words().message().map(text -> name + ": " + text).orElse(name);
    }
}
