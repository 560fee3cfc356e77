package org.keytally.core.adapter.provider.dialect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keytally.core.adapter.provider.dialect.event.ReadLimits;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.prompt.AnswerHead;
import org.keytally.core.domain.prompt.AnswerReader;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Reply;

/// Answers meant to harm: too deep, too long, too many, contradictory.
class HostileAnswerTest {

    private static final AnswerHead GIVEN = new AnswerHead(200, Map.of(), Instant.EPOCH);
    private static final AnswerHead REFUSED = new AnswerHead(400, Map.of(), Instant.EPOCH);
    private static final ReadLimits SMALL = new ReadLimits(64 << 20, 1 << 20, 200, 1 << 16);

    private final Dialects dialects = new Dialects(SMALL);

    private AnswerReader reader(DialectId id, AnswerHead head) {
        return dialects.of(id, HostHabits.USUAL).reader(head, Deltas.UNHEARD);
    }

    private Delivery read(DialectId id, byte[] bytes) {
        AnswerReader reader = reader(id, GIVEN);
        reader.feed(bytes, 0, bytes.length);
        return reader.end();
    }

    private Delivery chat(String body) {
        return read(DialectId.OPENAI_CHAT, body.getBytes(UTF_8));
    }

    private static FailureKind kind(Delivery delivery) {
        return ((Failure) delivery).kind();
    }

    @ParameterizedTest
    @EnumSource
    void bearsNestingWithoutEnd(DialectId id) {
        String deep = "[".repeat(100_000);
        assertThat(kind(read(id, ("{\"a\":" + deep).getBytes(UTF_8)))).isEqualTo(FailureKind.MALFORMED);
        assertThat(kind(read(id, ("data: {\"a\":" + deep + "\n\n").getBytes(UTF_8)))).isEqualTo(FailureKind.MALFORMED);
        assertThat(read(id, "{\"a\":".repeat(100_000).getBytes(UTF_8))).isInstanceOf(Failure.class);
        assertThat(read(id, deep.getBytes(UTF_8))).isInstanceOf(Failure.class);
    }

    @ParameterizedTest
    @EnumSource
    void stopsAtAnEventOfAGigabyte(DialectId id) {
        for (String start : new String[]{"data: {\"a\":\"", "{\"a\":\"", "no line end "}) {
            AnswerReader reader = reader(id, GIVEN);
            byte[] first = start.getBytes(UTF_8);
            reader.feed(first, 0, first.length);
            byte[] more = "x".repeat(1 << 16).getBytes(UTF_8);
            long fed = 0;
            while (fed < 1L << 30 && !reader.isOver()) {
                reader.feed(more, 0, more.length);
                fed += more.length;
            }
            assertThat(fed).isLessThan(2L << 20);
            assertThat(kind(reader.end())).isEqualTo(FailureKind.MALFORMED);
        }
    }

    @Test
    void stopsAtAStreamWithoutEnd() {
        AnswerReader reader = reader(DialectId.OPENAI_CHAT, GIVEN);
        byte[] more = ": keep-alive\n\n".repeat(5_000).getBytes(UTF_8);
        int rounds = 0;
        while (rounds < 100_000 && !reader.isOver()) {
            reader.feed(more, 0, more.length);
            rounds++;
        }
        assertThat(rounds).isLessThan(1_000);
    }

    @Test
    void stopsAtATextWithoutEnd() {
        AnswerReader reader = reader(DialectId.OPENAI_CHAT, GIVEN);
        byte[] more =
                ("data: {\"choices\":[{\"delta\":{\"content\":\"" + "x".repeat(1_000) + "\"}}]}\n\n").getBytes(UTF_8);
        int rounds = 0;
        while (rounds < 100_000 && !reader.isOver()) {
            reader.feed(more, 0, more.length);
            rounds++;
        }
        assertThat(rounds).isLessThan(100);
        assertThat(((Failure) reader.end()).partial().orElseThrow().text()).hasSizeBetween(60_000, 70_000);
    }

    @Test
    void stopsAtToolCallsAndChoicesWithoutEnd() {
        StringBuilder calls = new StringBuilder();
        StringBuilder choices = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            calls.append(i == 0 ? "" : ",")
                    .append("{\"index\":%d,\"id\":\"c%d\",\"function\":{\"name\":\"f\"}}".formatted(i, i));
            choices.append(i == 0 ? "" : ",")
                    .append("{\"index\":%d,\"message\":{\"content\":\"x\"}}".formatted(i * 1_000_000L));
        }
        assertThat(kind(chat("{\"choices\":[{\"message\":{\"tool_calls\":[" + calls + "]}}]}")))
                .isEqualTo(FailureKind.MALFORMED);
        assertThat(((Reply) chat("{\"choices\":[" + choices + "]}")).content().texts()).hasSize(1);
    }

    @Test
    void bearsNumbersOfAnyLength() {
        String huge = "9".repeat(100_000);
        assertThat(kind(
                chat("{\"choices\":[{\"message\":{\"content\":\"x\"}}],\"usage\":{\"prompt_tokens\":" + huge + "}}")))
                .isEqualTo(FailureKind.MALFORMED);
        for (String number : new String[]{"1e400000000", "9".repeat(300), "-0", "1.5", "true", "[]", "{}", "\"\"",
            "1e30"}) {
            Reply reply = (Reply) chat("{\"choices\":[{\"message\":{\"content\":\"x\"}}],\"usage\":{\"prompt_tokens\":"
                    + number
                    + ",\"completion_tokens\":1,\"cost\":" + number + ",\"cost_in_usd_ticks\":" + number + "}}");
            assertThat(reply.text()).isEqualTo("x");
            assertThat(reply.usage().isPresent()).isEqualTo(number.equals("-0"));
        }
    }

    @Test
    void letsTheLastOfRepeatedKeysWinAndCountsUsageOnce() {
        Reply reply = (Reply) chat(
                "{\"model\":\"a\",\"model\":\"b\",\"choices\":[{\"message\":{\"content\":\"x\",\"content\":\"y\"},"
                        + "\"finish_reason\":\"length\",\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":1,\"prompt_tokens\":2,"
                        + "\"completion_tokens\":3},\"usage\":{\"prompt_tokens\":4,\"completion_tokens\":5}}");
        assertThat(reply.text()).isEqualTo("y");
        assertThat(reply.model()).hasValue("b");
        assertThat(reply.finish().reported()).hasValue("stop");
        assertThat(reply.usage().orElseThrow().total()).isEqualTo(9);
    }

    @Test
    void bearsAHundredThousandKeys() {
        StringBuilder keys = new StringBuilder("{");
        for (int i = 0; i < 60_000; i++) {
            keys.append("\"k").append(i).append("\":1,");
        }
        Delivery delivery = chat(keys + "\"choices\":[{\"message\":{\"content\":\"x\"}}]}");
        assertThat(delivery).isInstanceOf(Reply.class);
    }

    @Test
    void mendsBytesThatAreNoUtf8() {
        byte[] bytes =
                "{\"choices\":[{\"message\":{\"content\":\"a\u00FF\u00C3(b\u00ED\u00A0\u0080\"}}],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":1}}"
                        .getBytes(ISO_8859_1);
        Reply reply = (Reply) read(DialectId.OPENAI_CHAT, bytes);
        assertThat(reply.text()).startsWith("a\uFFFD\uFFFD(b\uFFFD");
        assertThat(reply.usage()).isPresent();
    }

    @Test
    void keepsALoneSurrogateOutOfWhatIsShown() {
        StringBuilder heard = new StringBuilder();
        AnswerReader reader =
                dialects.of(DialectId.OLLAMA_CHAT, HostHabits.USUAL).reader(GIVEN, Deltas.ofText(heard::append));
        byte[] bytes = "{\"message\":{\"content\":\"a\\ud83d\"}}\n{\"message\":{\"content\":\"b\"},\"done\":true}"
                .getBytes(UTF_8);
        reader.feed(bytes, 0, bytes.length);
        assertThat(reader.end()).isInstanceOf(Reply.class);
        assertThat(new String(heard.toString().getBytes(UTF_8), UTF_8)).isEqualTo("a?b");
    }

    @Test
    void readsARefusalOfAnySizeAndKind() {
        for (String body : new String[]{
            "", "null", "[]", "{}", "[[[", "{\"error\":null}", "{\"error\":[]}",
            "{\"error\":{\"message\":{\"a\":[1]}}}", "\"x\"", "\0\0",
            "{\"error\":{\"details\":[1,{\"retryDelay\":{}}]}}", "<html>", "x".repeat(2 << 20),
            "{\"error\":\"" + "y".repeat(500_000) + "\"}"
        }) {
            AnswerReader reader = reader(DialectId.GEMINI_GENERATE, REFUSED);
            byte[] bytes = body.getBytes(UTF_8);
            reader.feed(bytes, 0, bytes.length);
            Failure failure = (Failure) reader.end();
            assertThat(failure.kind()).isEqualTo(FailureKind.BAD_REQUEST);
            assertThat(failure.words().message().orElse("").length()).isLessThanOrEqualTo(20_000);
        }
    }

    @Test
    void keepsWhatCameWhenTheConnectionBreaks() {
        AnswerReader reader = reader(DialectId.ANTHROPIC_MESSAGES, GIVEN);
        byte[] bytes =
                ("data: {\"type\":\"message_start\",\"message\":{\"model\":\"m\",\"usage\":{\"input_tokens\":5,\"output_tokens\":1}}}\n\n"
                        + "data: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"Half\"}}\n\ndata: {\"ty")
                        .getBytes(UTF_8);
        reader.feed(bytes, 0, bytes.length);
        Failure failure = (Failure) reader.breakOff(FailureKind.TIMEOUT, "idle");
        assertThat(failure.kind()).isEqualTo(FailureKind.TIMEOUT);
        assertThat(failure.partial().orElseThrow().text()).isEqualTo("Half");
        assertThat(failure.partial().orElseThrow().isComplete()).isFalse();
        assertThat(failure.usage().orElseThrow().input()).isEqualTo(5);
    }

    @Test
    void isOverAtTheEndMarkWhateverFollows() {
        AnswerReader reader = reader(DialectId.OPENAI_CHAT, GIVEN);
        byte[] bytes =
                "data: {\"choices\":[{\"delta\":{\"content\":\"x\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"
                        .getBytes(UTF_8);
        reader.feed(bytes, 0, bytes.length);
        assertThat(reader.isOver()).isTrue();
        reader.feed(bytes, 0, bytes.length);
        assertThat(((Reply) reader.breakOff(FailureKind.CUT, "reset")).text()).isEqualTo("x");
    }
}
