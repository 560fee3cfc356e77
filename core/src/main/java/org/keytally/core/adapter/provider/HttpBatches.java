package org.keytally.core.adapter.provider;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.keytally.core.domain.prompt.Allowances;
import org.keytally.core.domain.prompt.AnswerHead;
import org.keytally.core.domain.prompt.AnswerReader;
import org.keytally.core.domain.prompt.BatchCourier;
import org.keytally.core.domain.prompt.BatchNews;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Inexpressible;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.ProviderWords;
import org.keytally.core.domain.prompt.Reply;
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

    private sealed interface Page {}

    private record Told(WholeAnswer answer, Map<String, String> words) implements Page {}

    private record Untold(Failure failure, boolean mayHaveArrived) implements Page {}

    public HttpBatches(HttpLine line, Dialects dialects, InstantSource clock) {
        this.line = line;
        this.dialects = dialects;
        this.clock = clock;
    }

    @Override
    public boolean serves(ProviderId provider, Destination to) {
        return PROVIDERS.contains(provider.value()) && to instanceof Destination.Host;
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
                        .orElseGet(() -> new Submission.NotTaken(malformed()));
        };
    }

    private Submission taken(Page page) {
        return switch (page) {
            case Untold(Failure failure, boolean mayHaveArrived) ->
                mayHaveArrived ? new Submission.Doubtful(failure) : new Submission.NotTaken(failure);
            case Told(_, var said) ->
                name(said, "id")
                        .<Submission>map(Submission.Taken::new)
                        .orElseGet(() -> new Submission.Doubtful(malformed()));
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
                        .orElseGet(() -> new BatchNews.Unanswered(unanswered(status)));
            case "failed" -> new BatchNews.Unanswered(unanswered(status));
            default -> new BatchNews.Waiting(status);
        };
    }

    private BatchNews fetched(PendingBatch batch, Destination.Host host, String path, Optional<Secret> secret) {
        return switch (page(host, BatchWire.get(host.dialect(), path), secret)) {
            case Untold(Failure failure, _) -> new BatchNews.NotTold(failure);
            case Told(WholeAnswer answer, _) ->
                line(answer.bytes(), batch.entry().toString())
                        .map(result -> read(result, host))
                        .orElseGet(() -> new BatchNews.NotTold(malformed()));
        };
    }

    /// The line of our prompt; others, and in whatever order, are none of ours.
    private Optional<Map<String, String>> line(byte[] body, String name) {
        int from = 0;
        for (int at = 0; at <= body.length; at++) {
            if (at == body.length || body[at] == '\n') {
                Map<String, String> said = at > from ? words.of(body, from, at) : Map.of();
                if (name.equals(said.get("custom_id"))) {
                    return Optional.of(said);
                }
                from = at + 1;
            }
        }
        return Optional.empty();
    }

    private BatchNews read(Map<String, String> line, Destination.Host host) {
        if (line.containsKey("result")) {
            Map<String, String> result = inside(line, "result");
            String type = result.getOrDefault("type", "");
            return switch (type) {
                case "succeeded" -> answered(200, result.getOrDefault("message", ""), host);
                case "errored" -> answered(200, result.getOrDefault("error", ""), host);
                case "canceled", "expired" -> new BatchNews.Unanswered(unanswered(type));
                default -> new BatchNews.NotTold(malformed());
            };
        }
        if (line.containsKey("error")) {
            Map<String, String> error = inside(line, "error");
            return new BatchNews.Unanswered(unanswered(error.getOrDefault("code", "error")));
        }
        Map<String, String> response = inside(line, "response");
        String status = response.getOrDefault("status_code", "");
        return status.matches("[1-5]\\d\\d")
                ? answered(Integer.parseInt(status), response.getOrDefault("body", ""), host)
                : new BatchNews.NotTold(malformed());
    }

    private BatchNews answered(int status, String body, Destination.Host host) {
        return switch (delivery(host, new AnswerHead(status, Map.of(), clock.instant()), utf8(body))) {
            case Reply reply -> new BatchNews.Answered(reply);
            case Failure failure ->
                failure.kind() == FailureKind.MALFORMED || failure.kind() == FailureKind.CUT
                        ? new BatchNews.NotTold(failure)
                        : new BatchNews.Unanswered(failure);
        };
    }

    private Map<String, String> inside(Map<String, String> line, String field) {
        byte[] bytes = utf8(line.getOrDefault(field, ""));
        return words.of(bytes, 0, bytes.length);
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
            Failure failure = delivery(host, answer.head(), answer.bytes()) instanceof Failure told
                    ? told
                    : Failure.before(FailureKind.MALFORMED, "status");
            return new Untold(failure, answer.head().status() >= 500);
        }
        byte[] body = answer.bytes();
        return new Told(answer, words.of(body, 0, body.length));
    }

    private Delivery delivery(Destination.Host host, AnswerHead head, byte[] body) {
        AnswerReader reader = dialects.of(host.dialect(), host.habits()).reader(head, Deltas.UNHEARD);
        reader.feed(body, 0, body.length);
        return reader.end();
    }

    private static Optional<String> name(Map<String, String> said, String field) {
        return Optional.ofNullable(said.get(field)).filter(name -> NAME.matcher(name).matches());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Failure malformed() {
        return Failure.before(FailureKind.MALFORMED, "batch");
    }

    private static Failure unanswered(String word) {
        return new Failure(
                FailureKind.BAD_REQUEST,
                new ProviderWords(Optional.empty(), Optional.of(word), Optional.empty(), Optional.empty()),
                word,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Allowances.NONE);
    }
}
