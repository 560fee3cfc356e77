package org.keytally.core.adapter.provider.service;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.keytally.core.adapter.http.HttpException;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.http.KeptAnswer;
import org.keytally.core.adapter.http.Letter;
import org.keytally.core.adapter.http.Seal;
import org.keytally.core.adapter.provider.dialect.Dialects;
import org.keytally.core.adapter.provider.dialect.answer.HeadReading;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.catalog.Pin;
import org.keytally.core.domain.prompt.AnswerHead;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Listing;
import org.keytally.core.domain.prompt.ModelList;

/// Sends one question and tells what the answer makes of the key.
public final class ServiceLine {

    private static final int MOST = 1 << 20;

    private final HttpLine line;
    private final Dialects dialects;
    private final InstantSource clock;
    private final Optional<Pin> pin;

    public ServiceLine(HttpLine line, Dialects dialects, InstantSource clock) {
        this(line, dialects, clock, Optional.empty());
    }

    private ServiceLine(HttpLine line, Dialects dialects, InstantSource clock, Optional<Pin> pin) {
        this.line = line;
        this.dialects = dialects;
        this.clock = clock;
        this.pin = pin;
    }

    /// The same line to hosts that show a pin.
    public ServiceLine pinned(Optional<Pin> wanted) {
        return new ServiceLine(line, dialects, clock, wanted);
    }

    InstantSource clock() {
        return clock;
    }

    /// @param isSound whether a document with such fields is what the service says to a key it takes
    Listing ask(Question question, Predicate<Document> isSound) {
        try (KeptAnswer kept = new KeptAnswer(MOST)) {
            line.exchange(question.letter(pin), kept);
            return listing(kept, isSound);
        } catch (HttpException failed) {
            return Failure.before(failure(failed.kind()), failed.kind().word());
        }
    }

    private Listing listing(KeptAnswer kept, Predicate<Document> isSound) {
        AnswerHead head = new AnswerHead(kept.status(), kept.headers(), clock.instant());
        Document document = Document.of(kept.bytes());
        Listing read = dialects.inquiryOf(DialectId.OPENAI_CHAT, HostHabits.USUAL).readModels(head, kept.bytes());
        boolean isTaken = !head.isRefusal() && kept.isGood() && isSound.test(document);
        return switch (read) {
            case ModelList list -> isTaken ? list : Failure.before(FailureKind.MALFORMED, "no answer");
            case Failure failure when isTaken -> new ModelList(List.of(), false, new HeadReading(head).allowances());
            case Failure failure -> failure;
        };
    }

    private static FailureKind failure(HttpException.Kind kind) {
        return switch (kind) {
            case HEADER_REFUSED -> FailureKind.INVALID_KEY;
            case IDLE, TOO_LONG -> FailureKind.TIMEOUT;
            case NO_HTTP, ENCODING, TOO_MUCH -> FailureKind.MALFORMED;
            case DNS, REFUSED, UNREACHABLE, CONNECT_TIMEOUT, TLS, OTHER_CERTIFICATE, PROXY, ADDRESS_REFUSED,
                    STOPPED_BEFORE, STOPPED,
                    CUT ->
                FailureKind.NETWORK;
        };
    }

    /// One question.
    ///
    /// @param body of plain ASCII
    record Question(
            String method, URI base, String path, Map<String, String> headers, Optional<Seal> seal, String body) {

        Letter letter(Optional<Pin> pin) {
            return new Letter(method, base, path, headers, seal,
                    Letter.Content.of(body.getBytes(StandardCharsets.US_ASCII)), pin);
        }
    }
}
