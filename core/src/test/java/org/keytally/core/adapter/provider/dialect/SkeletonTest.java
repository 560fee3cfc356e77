package org.keytally.core.adapter.provider.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.provider.dialect.event.ReadLimits;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.prompt.AnswerHead;
import org.keytally.core.domain.prompt.AnswerReader;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Reply;

/// Reading by habit must not differ from reading each event.
class SkeletonTest {

    private static final AnswerHead HEAD = new AnswerHead(200, Map.of(), Instant.EPOCH);

    private final Dialects dialects = new Dialects(ReadLimits.USUAL);

    private Delivery read(DialectId id, String body) {
        AnswerReader reader = dialects.of(id, HostHabits.USUAL).reader(HEAD, Deltas.UNHEARD);
        byte[] bytes = body.getBytes(UTF_8);
        reader.feed(bytes, 0, bytes.length);
        return reader.end();
    }

    /// Blanks of another number in each event: no event is like the one before it.
    private static String unlike(String body) {
        StringBuilder text = new StringBuilder();
        int events = 0;
        for (String line : body.split("(?<=\n)", -1)) {
            int at = line.indexOf('{');
            boolean isEvent = at == 0 || line.startsWith("data:");
            text.append(isEvent && at >= 0
                    ? line.substring(0, at + 1) + " ".repeat(1 + ++events % 7) + line.substring(at + 1)
                    : line);
        }
        return text.toString();
    }

    @Test
    void readsEveryStreamAsIfEachEventWereTheFirst() {
        List<String> different = new ArrayList<>();
        Stream.concat(Recordings.all().stream(), Fixtures.all().stream())
                .filter(exchange -> exchange.isAnswer() && !exchange.head().isRefusal())
                .forEach(exchange -> {
                    DialectId id = DialectId.of(exchange.family()).orElseThrow();
                    if (!read(id, exchange.body()).equals(read(id, unlike(exchange.body())))) {
                        different.add(exchange.id());
                    }
                });
        assertThat(different).isEmpty();
    }

    @Test
    void readsMixedEventsAsIfEachWereTheFirst() {
        String[] kinds = {
            "{'choices':[{'index':0,'delta':{'content':'%s'}}],'n':%d,'p':'%s'}",
            "{'choices':[{'index':0,'delta':{'content':'%s'}}],'n':%d,'p':'%s'}",
            "{'choices':[{'index':0,'delta':{'reasoning_content':'%s'}}],'n':%d,'p':'%s'}",
            "{'choices':[{'index':1,'delta':{'content':'%s'}}],'n':%d,'p':'%s'}",
            "{'choices':[{'index':0,'delta':{'refusal':'%s'}}],'n':%d,'p':'%s'}",
            "{'choices':[{'index':0,'delta':{'tool_calls':[{'index':0,'function':{'arguments':'%s'}}]}}],'n':%d,'p':'%s'}",
            "{'choices':[{'index':0,'delta':{'content':'%s'},'finish_reason':'stop'}],'n':%d,'p':'%s'}",
            "{'model':'m','choices':[{'index':0,'delta':{'content':'%s'}}],'usage':{'prompt_tokens':%d,'completion_tokens':2},'p':'%s'}",
            "{'choices':[{'index':0,'delta':{'content':'a','content':'%s'}}],'n':%d,'p':'%s'}",
            "{'choices':[{'index':0,'delta':{'reasoning':'%s','content':'x'}}],'n':%d,'p':'%s'}",
            "{'error':null,'choices':[{'index':0,'delta':{'content':'%s'}}],'n':%d,'p':'%s'}",
        };
        String[] texts = {"a", "", "word", "ü", "\\n", "\\u00e4", ",", ":", "\\\"", "😀", "}", "{", "x\\\\"};
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder body = new StringBuilder();
            int events = 3 + random.nextInt(30);
            String kind = kinds[random.nextInt(kinds.length)];
            for (int i = 0; i < events; i++) {
                kind = random.nextInt(3) == 0 ? kinds[random.nextInt(kinds.length)] : kind;
                String json = kind.replace('\'', '"');
                body.append("data: ")
                        .append(json.formatted(texts[random.nextInt(texts.length)], random.nextInt(12),
                                texts[random.nextInt(texts.length)]))
                        .append("\n\n");
            }
            assertThat(read(DialectId.OPENAI_CHAT, body.toString()))
                    .as("seed %d", seed)
                    .isEqualTo(read(DialectId.OPENAI_CHAT, unlike(body.toString())));
        }
    }

    @Test
    void doesNotTakeArgumentsForText() {
        String delta =
                "data: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"input_json_delta\",\"text\":\"%s\",\"partial_json\":\"1\"}}\n\n";
        String body =
                "data: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"tool_use\",\"id\":\"t\",\"name\":\"f\",\"input\":{}}}\n\n"
                        + delta.formatted("1") + delta.formatted("2") + delta.formatted("3")
                        + "data: {\"type\":\"message_stop\"}\n\n";
        Reply reply = (Reply) read(DialectId.ANTHROPIC_MESSAGES, body);
        assertThat(reply.text()).isEmpty();
        assertThat(reply.content().toolCalls().getFirst().arguments()).isEqualTo("111");
    }

    @Test
    void seesThatAnEventLikeTheOthersIsBroken() {
        String event = "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}],\"n\":%s}\n\n";
        String body = event.formatted("1") + event.formatted("2") + event.formatted("3") + event.formatted("")
                + "data: [DONE]\n\n";
        assertThat(read(DialectId.OPENAI_CHAT, body)).isInstanceOf(Failure.class);
    }
}
