package org.keytally.core.adapter.provider.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.provider.dialect.event.ReadLimits;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.prompt.AnswerReader;
import org.keytally.core.domain.prompt.Deltas;

/// Answers with bytes changed, dropped, doubled and swapped: nothing is thrown, whatever comes.
class MutatedAnswerTest {

    private static final byte[] LIKELY =
            "\"{}[]:,\\\n\r-0eE.ud8 \u0000".getBytes(StandardCharsets.UTF_8);
    private static final int LONGEST = 20_000;

    private final Dialects dialects = new Dialects(ReadLimits.USUAL);

    @Test
    void bearsMutatedFixtures() {
        assertThat(thrown(Fixtures.all(), 60)).isEmpty();
    }

    @Test
    void bearsMutatedRecordings() {
        List<Exchange> recordings = Recordings.all()
                .stream()
                .filter(exchange -> exchange.isAnswer() && exchange.body().length() < LONGEST)
                .toList();
        assertThat(thrown(recordings, 6)).isEmpty();
    }

    @Test
    void bearsTheAnswersOfOtherDialects() {
        List<String> thrown = new ArrayList<>();
        for (Exchange exchange : Fixtures.all()) {
            for (DialectId id : DialectId.values()) {
                read(exchange, id, exchange.bytes(), thrown);
            }
        }
        assertThat(thrown).isEmpty();
    }

    private List<String> thrown(List<Exchange> exchanges, int rounds) {
        List<String> thrown = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            Random random = new Random(exchange.id().hashCode());
            DialectId id = DialectId.of(exchange.family()).orElseThrow();
            for (int round = 0; round < rounds; round++) {
                read(exchange, id, mutated(exchange.bytes(), random), thrown);
            }
        }
        return thrown;
    }

    private void read(Exchange exchange, DialectId id, byte[] bytes, List<String> thrown) {
        try {
            AnswerReader reader = dialects.of(id, HostHabits.USUAL).reader(exchange.head(), Deltas.UNHEARD);
            int middle = bytes.length / 2;
            reader.feed(bytes, 0, middle);
            reader.feed(bytes, middle, bytes.length - middle);
            reader.end();
        } catch (RuntimeException | StackOverflowError e) {
            thrown.add(exchange.id() + " as " + id + ": " + e + " "
                    + Arrays.toString(e.getStackTrace()).substring(0, 200));
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] copy = bytes;
        for (int i = random.nextInt(4); i >= 0 && copy.length > 1; i--) {
            copy = mutatedOnce(copy, random);
        }
        return copy;
    }

    private static byte[] mutatedOnce(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(40));
        return switch (random.nextInt(5)) {
            case 0 -> changed(bytes, at, (byte) random.nextInt(256));
            case 1 -> changed(bytes, at, LIKELY[random.nextInt(LIKELY.length)]);
            case 2 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
            case 3 -> joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
            default -> Arrays.copyOf(bytes, at);
        };
    }

    private static byte[] changed(byte[] bytes, int at, byte value) {
        byte[] copy = bytes.clone();
        copy[at] = value;
        return copy;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] whole = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, whole, first.length, second.length);
        return whole;
    }
}
