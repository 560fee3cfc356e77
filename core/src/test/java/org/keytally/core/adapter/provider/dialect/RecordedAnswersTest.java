package org.keytally.core.adapter.provider.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.provider.dialect.event.ReadLimits;
import org.keytally.core.domain.prompt.AnswerReader;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Reply;

/// Reads every recorded answer, cut in every way that reads may cut it.
class RecordedAnswersTest {

    private static final int PREFIXES = 60;

    private static List<Exchange> answers = List.of();
    private final Dialects dialects = new Dialects(ReadLimits.USUAL);

    @BeforeAll
    static void recordingsAreThere() {
        answers = Recordings.all().stream().filter(Exchange::isAnswer).toList();
        assumeFalse(answers.isEmpty(), "no recordings beside the checkout: set KEYTALLY_WIRE_SAMPLES to read them");
    }

    @Test
    void readsEachAnswerInOnePiece() {
        assertThat(wrong(exchange -> () -> Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void readsEachAnswerByteByByte() {
        assertThat(wrong(exchange -> () -> 1)).isEmpty();
    }

    @Test
    void readsEachAnswerInPiecesOfTwoThreeAndSeven() {
        assertThat(wrong(exchange -> () -> 2)).isEmpty();
        assertThat(wrong(exchange -> () -> 3)).isEmpty();
        assertThat(wrong(exchange -> () -> 7)).isEmpty();
    }

    @Test
    void readsEachAnswerInRaggedPieces() {
        for (int seed = 1; seed <= 4; seed++) {
            int round = seed;
            assertThat(wrong(exchange -> {
                Random random = new Random(exchange.id().hashCode() * 31L + round);
                return () -> random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 1 + random.nextInt(1500);
            }))
                    .isEmpty();
        }
    }

    @Test
    void neverCallsAStreamCompleteBeforeItsEnd() {
        List<String> wrong = new ArrayList<>();
        for (Exchange exchange : answers) {
            if (exchange.streams() && !exchange.head().isRefusal()) {
                cutShort(exchange, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Whole text is said to be whole; a part of it never is.
    private void cutShort(Exchange exchange, List<String> wrong) {
        byte[] bytes = exchange.bytes();
        String whole = exchange.expected().path("text").asText();
        Random random = new Random(exchange.id().hashCode());
        for (int i = 0; i < PREFIXES; i++) {
            int length = random.nextInt(bytes.length);
            AnswerReader reader = exchange.reader(dialects, Deltas.UNHEARD);
            reader.feed(bytes, 0, length);
            Delivery delivery = reader.end();
            if (delivery instanceof Reply reply && !reply.text().equals(whole)) {
                wrong.add(exchange.id() + " at " + length);
            }
        }
    }

    private List<String> wrong(Cutting cutting) {
        List<String> wrong = new ArrayList<>();
        for (Exchange exchange : answers) {
            List<String> differences = Differences.of(exchange, exchange.readIn(dialects, cutting.of(exchange)));
            if (!differences.isEmpty()) {
                wrong.add(exchange.id() + " " + differences);
            }
        }
        return wrong;
    }

    /// A way to cut each answer.
    private interface Cutting {

        Exchange.Cuts of(Exchange exchange);
    }
}
