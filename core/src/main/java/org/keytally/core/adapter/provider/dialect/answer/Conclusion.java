package org.keytally.core.adapter.provider.dialect.answer;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.keytally.core.domain.prompt.AnswerHead;
import org.keytally.core.domain.prompt.Content;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.domain.prompt.ProviderWords;
import org.keytally.core.domain.prompt.Reply;

/// What an answer amounts to, once no more of it comes.
///
/// @param prose the beginning of a refusal as it came
record Conclusion(AnswerHead head, AnswerDraft answer, Fault fault, long bytes, String prose) {

    Delivery delivery() {
        if (head.isRefusal() || answer.error().isThere()) {
            return failure(kindSaid(), fault.word());
        }
        return switch (fault) {
            case UNREADABLE, OVERRUN -> failure(FailureKind.MALFORMED, fault.word());
            case TORN -> failure(FailureKind.CUT, fault.word());
            case NONE -> sound();
        };
    }

    private Delivery sound() {
        if (answer.isFinished() && answer.isAnswer()) {
            Content content = answer.content();
            return reply(content, FinishWords.finish(answer.finishReported(), content));
        }
        boolean isCut = answer.isAnswer() || bytes == 0 || isSaidToBeStream();
        return isCut ? failure(FailureKind.CUT, "unfinished") : failure(FailureKind.MALFORMED, "no answer");
    }

    private boolean isSaidToBeStream() {
        return !answer.isFinished() && head.header("content-type")
                .filter(type -> type.contains("stream") || type.contains("ndjson"))
                .isPresent();
    }

    private FailureKind kindSaid() {
        ProviderWords said = answer.error().words();
        String words = text(said.code()) + text(said.type()) + text(said.message()) + answer.error().reasons();
        int status = head.isRefusal() ? head.status() : FailureRules.statusOf(said.code(), words);
        return FailureRules.kind(status, answer.error().isThere() ? words : prose);
    }

    private static String text(Optional<String> word) {
        return word.map(text -> text + " ").orElse("");
    }

    Failure failure(FailureKind kind, String detail) {
        HeadReading reading = new HeadReading(head);
        return new Failure(
                kind,
                words(),
                detail,
                OptionalInt.of(head.status()),
                requestId(reading),
                retryAfter(kind, reading),
                partial(),
                reading.allowances());
    }

    /// A refusal that is no JSON is told by its beginning, unless it is a page for browsers.
    private ProviderWords words() {
        ProviderWords said = answer.error().words();
        String text = prose.strip();
        if (said.message().isPresent() || text.isEmpty() || text.startsWith("<") || text.startsWith("{")) {
            return said;
        }
        return new ProviderWords(Optional.of(text), said.type(), said.code(), said.param());
    }

    private Optional<Duration> retryAfter(FailureKind kind, HeadReading reading) {
        return reading.retryAfter()
                .or(() -> Spans.of(answer.error().waitSaid(), head.receivedAt()))
                .or(() -> Spans.inSentence(answer.error().words().message().orElse("")))
                .or(() -> kind == FailureKind.RATE_LIMITED ? reading.renewal() : Optional.empty());
    }

    private Optional<Reply> partial() {
        if (head.isRefusal() || !answer.isAnswer()) {
            return Optional.empty();
        }
        Optional<String> reported = Optional.of(answer.finishReported()).filter(word -> !word.isEmpty());
        return Optional.of(reply(answer.content(), new Finish(Finish.Kind.INCOMPLETE, reported)));
    }

    private Reply reply(Content content, Finish finish) {
        HeadReading reading = new HeadReading(head);
        return new Reply(
                content,
                finish,
                Optional.of(answer.facts().model()).filter(name -> !name.isEmpty()),
                requestId(reading),
                answer.facts().usage(),
                answer.facts().cost(),
                reading.allowances());
    }

    private Optional<String> requestId(HeadReading reading) {
        return reading.requestId()
                .or(() -> said(answer.error().requestId()))
                .or(() -> said(answer.facts().requestId()))
                .or(() -> said(answer.facts().id()));
    }

    private static Optional<String> said(String word) {
        return Optional.of(word).filter(text -> !text.isEmpty());
    }
}
