package org.keytally.core.adapter.provider;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.keytally.core.adapter.provider.dialect.BatchWords;
import org.keytally.core.adapter.provider.dialect.Dialects;
import org.keytally.core.domain.prompt.Allowances;
import org.keytally.core.domain.prompt.AnswerHead;
import org.keytally.core.domain.prompt.AnswerReader;
import org.keytally.core.domain.prompt.BatchNews;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.ProviderWords;
import org.keytally.core.domain.prompt.Reply;

/// Reads what a provider answered to the prompts of a batch: a line each, in whatever order.
record BatchResults(Dialects dialects, BatchWords words, InstantSource clock) {

    /// What became of the prompt of that name.
    BatchNews of(byte[] body, String name, Destination.Host host) {
        return line(body, name)
                .map(result -> read(result, host))
                .orElseGet(() -> new BatchNews.NotTold(malformed()));
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

    /// A whole answer, read as its dialect wants it.
    Delivery delivery(Destination.Host host, AnswerHead head, byte[] body) {
        AnswerReader reader = dialects.of(host.dialect(), host.habits()).reader(head, Deltas.UNHEARD);
        reader.feed(body, 0, body.length);
        return reader.end();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Failure malformed() {
        return Failure.before(FailureKind.MALFORMED, "batch");
    }

    /// The provider let go of a prompt, with that word.
    static Failure unanswered(String word) {
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
