package org.keytally.core.adapter.provider.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.prompt.AnswerHead;
import org.keytally.core.domain.prompt.AnswerReader;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Deltas;

/// One answer as it was sent, with what a right reader makes of it.
record Exchange(String id, String family, boolean streams, AnswerHead head, String body, JsonNode expected,
        JsonNode cost) {

    static final Instant WHEN = Instant.parse("2026-01-15T12:00:00Z");

    static Exchange of(JsonNode line) {
        Map<String, String> headers = new LinkedHashMap<>();
        line.path("response").path("headers").properties().forEach(e -> headers.put(e.getKey(), e.getValue().asText()));
        return new Exchange(
                line.path("id").asText(),
                line.path("family").asText(),
                line.path("streaming").asBoolean(),
                new AnswerHead(line.path("status").asInt(), headers, WHEN),
                line.path("response").path("body").asText(),
                line.path("expected"),
                line.path("cost"));
    }

    boolean isAnswer() {
        return DialectId.of(family).isPresent();
    }

    AnswerReader reader(Dialects dialects, Deltas deltas) {
        return dialects.of(DialectId.of(family).orElseThrow(), HostHabits.USUAL).reader(head, deltas);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    Heard readIn(Dialects dialects, Cuts cuts) {
        StringBuilder text = new StringBuilder();
        StringBuilder reasoning = new StringBuilder();
        byte[] bytes = bytes();
        AnswerReader reader = reader(dialects, new Deltas(text::append, reasoning::append));
        int at = 0;
        while (at < bytes.length) {
            int length = Math.min(cuts.next(), bytes.length - at);
            byte[] piece = new byte[length + 2];
            System.arraycopy(bytes, at, piece, 1, length);
            reader.feed(piece, 1, length);
            Arrays.fill(piece, (byte) '#');
            at += length;
        }
        return new Heard(reader.end(), text.toString(), reasoning.toString());
    }

    /// What came of reading, and what was heard while it went on.
    record Heard(Delivery delivery, String text, String reasoning) {}

    /// The lengths of the reads into which an answer is cut.
    interface Cuts {

        int next();
    }

    @Override
    public String toString() {
        return id;
    }
}
