package org.keytally.core.adapter.provider;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.keytally.core.adapter.http.HttpException;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.provider.dialect.BatchWords;
import org.keytally.core.adapter.provider.dialect.Dialects;
import org.keytally.core.adapter.provider.dialect.event.ReadLimits;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.prompt.BatchCourier;
import org.keytally.core.domain.prompt.BatchNews;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Inexpressible;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Submission;
import org.keytally.core.domain.prompt.WireRequest;

/// Batches of OpenAI and Anthropic, one prompt each.
public final class HttpBatches implements BatchCourier {

    private static final Set<String> PROVIDERS = Set.of("openai", "anthropic");
    // What becomes part of a path later must be a plain word.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private final HttpLine line;
    private final Dialects dialects;
    private final InstantSource clock;
    private final BatchWords words = new BatchWords(ReadLimits.USUAL);
    private final BatchResults results;

    private sealed interface Page {}

    private record Told(WholeAnswer answer, Map<String, String> words) implements Page {}

    private record Untold(Failure failure, boolean mayHaveArrived) implements Page {}

    public HttpBatches(HttpLine line, Dialects dialects, InstantSource clock) {
        this.line = line;
        this.dialects = dialects;
        this.clock = clock;
        this.results = new BatchResults(dialects, words, clock);
    }

    @Override
    public boolean serves(ProviderId provider) {
        return PROVIDERS.contains(provider.value());
    }

    @Override
    public Submission submit(EntryId entry, Prompt prompt, String model, Destination to, Optional<Secret> secret) {
        Destination.Host host = (Destination.Host) to;
        return switch (dialects.of(host.dialect(), host.habits()).write(prompt, model, Pace.WHOLE)) {
            case Inexpressible missing ->
                new Submission.NotTaken(Failure.before(FailureKind.BAD_REQUEST, missing.option().name()));
            case WireRequest request when host.dialect() == DialectId.ANTHROPIC_MESSAGES ->
                taken(page(host, BatchWire.messages(entry.toString(), request), secret));
            case WireRequest request -> byFile(entry.toString(), request, host, secret);
        };
    }

    // A file alone runs nothing, so what goes wrong with it is surely not charged.
    private Submission byFile(String name, WireRequest request, Destination.Host host, Optional<Secret> secret) {
        return switch (page(host, BatchWire.file(name, request), secret)) {
            case Untold(Failure failure, _) -> new Submission.NotTaken(failure);
            case Told(_, var said) ->
                name(said, "id")
                        .map(file -> taken(page(host, BatchWire.batch(file, name, request), secret)))
                        .orElseGet(() -> new Submission.NotTaken(BatchResults.malformed()));
        };
    }

    private Submission taken(Page page) {
        return switch (page) {
            case Untold(Failure failure, boolean mayHaveArrived) ->
                mayHaveArrived ? new Submission.Doubtful(failure) : new Submission.NotTaken(failure);
            case Told(_, var said) ->
                name(said, "id")
                        .<Submission>map(Submission.Taken::new)
                        .orElseGet(() -> new Submission.Doubtful(BatchResults.malformed()));
        };
    }

    @Override
    public BatchNews ask(PendingBatch batch, Destination to, Optional<Secret> secret) {
        Destination.Host host = (Destination.Host) to;
        boolean isMessages = host.dialect() == DialectId.ANTHROPIC_MESSAGES;
        String path = (isMessages ? "/messages/batches/" : "/batches/") + batch.remote().orElseThrow();
        return switch (page(host, BatchWire.get(host.dialect(), path), secret)) {
            case Untold(Failure failure, _) -> new BatchNews.NotTold(failure);
            case Told(_, var said) ->
                isMessages
                        ? messages(said, batch, host, path + "/results", secret)
                        : files(said, batch, host, secret);
        };
    }

    private BatchNews messages(
            Map<String, String> said,
            PendingBatch batch,
            Destination.Host host,
            String results,
            Optional<Secret> secret) {
        String status = said.getOrDefault("processing_status", "");
        return status.equals("ended")
                ? fetched(batch, host, results, secret)
                : new BatchNews.Waiting(status);
    }

    private BatchNews files(
            Map<String, String> said, PendingBatch batch, Destination.Host host, Optional<Secret> secret) {
        String status = said.getOrDefault("status", "");
        Optional<String> file = name(said, "output_file_id").or(() -> name(said, "error_file_id"));
        return switch (status) {
            // One that expired or was cancelled may have been answered before; what was answered is charged.
            case "completed", "expired", "cancelled" ->
                file.map(one -> fetched(batch, host, "/files/" + one + "/content", secret))
                        .orElseGet(() -> new BatchNews.Unanswered(BatchResults.unanswered(status)));
            case "failed" -> new BatchNews.Unanswered(BatchResults.unanswered(status));
            default -> new BatchNews.Waiting(status);
        };
    }

    private BatchNews fetched(PendingBatch batch, Destination.Host host, String path, Optional<Secret> secret) {
        return switch (page(host, BatchWire.get(host.dialect(), path), secret)) {
            case Untold(Failure failure, _) -> new BatchNews.NotTold(failure);
            case Told(WholeAnswer answer, _) -> results.of(answer.bytes(), batch.entry().toString(), host);
        };
    }

    private Page page(Destination.Host host, WireRequest request, Optional<Secret> secret) {
        WholeAnswer answer = new WholeAnswer(clock);
        try {
            line.exchange(new Posting(host, request).letter(secret), answer);
        } catch (HttpException failed) {
            return new Untold(
                    Failure.before(Mishaps.kind(failed.kind()), failed.kind().word()),
                    failed.kind().mayHaveArrived());
        }
        if (answer.head().status() / 100 != 2) {
            Failure failure = results.delivery(host, answer.head(), answer.bytes()) instanceof Failure told
                    ? told
                    : Failure.before(FailureKind.MALFORMED, "status");
            return new Untold(failure, answer.head().status() >= 500);
        }
        byte[] body = answer.bytes();
        return new Told(answer, words.of(body, 0, body.length));
    }

    private static Optional<String> name(Map<String, String> said, String field) {
        return Optional.ofNullable(said.get(field)).filter(name -> NAME.matcher(name).matches());
    }
}
