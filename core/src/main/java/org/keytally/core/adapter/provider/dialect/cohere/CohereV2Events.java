package org.keytally.core.adapter.provider.dialect.cohere;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.keytally.core.adapter.provider.dialect.answer.AnswerDraft;
import org.keytally.core.adapter.provider.dialect.answer.CallDraft;
import org.keytally.core.adapter.provider.dialect.answer.ErrorShapes;
import org.keytally.core.adapter.provider.dialect.answer.EventReader;
import org.keytally.core.adapter.provider.dialect.event.Json;

/// Answers of Cohere's second chat interface. The plan that precedes tool calls is no part of the text.
public final class CohereV2Events implements EventReader {

    private final AnswerDraft answer;
    private final CohereUsage usage = new CohereUsage();
    private final Map<Long, CallDraft> callByIndex = new HashMap<>();
    private long index;

    public CohereV2Events(AnswerDraft answer) {
        this.answer = answer;
    }

    @Override
    public void read(Json json) throws IOException {
        String type = "";
        String finish = "";
        index = 0;
        while (json.nextField()) {
            switch (json.name()) {
                case "type" -> type = json.text();
                case "index" -> index = json.count();
                case "id" -> answer.facts().id(json.text(answer.facts().id()));
                case "message" -> message(json);
                case "delta" -> finish = delta(json);
                case "finish_reason" -> finish = json.text();
                case "usage" -> usage.read(json, answer);
                case "error" -> ErrorShapes.readField(json, answer.error());
                default -> json.skip();
            }
        }
        if (!finish.isEmpty()) {
            answer.finish(finish);
        }
        if (type.equals("message-end")) {
            answer.over();
        }
    }

    private String delta(Json json) throws IOException {
        String finish = "";
        if (!json.entersObject()) {
            return finish;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "message" -> message(json);
                case "finish_reason" -> finish = json.text();
                case "usage" -> usage.read(json, answer);
                case "error" -> ErrorShapes.readField(json, answer.error());
                default -> json.skip();
            }
        }
        return finish;
    }

    private void message(Json json) throws IOException {
        if (json.isText()) {
            answer.error().message(json.text());
            answer.error().there();
            return;
        }
        if (!json.entersObject()) {
            return;
        }
        answer.answerBegun();
        while (json.nextField()) {
            switch (json.name()) {
                case "content" -> oneOrMore(json, this::content);
                case "tool_calls" -> oneOrMore(json, this::call);
                default -> json.skip();
            }
        }
    }

    /// A delta holds one, a whole message a list.
    private static void oneOrMore(Json json, EventReader each) throws IOException {
        if (json.isObject()) {
            each.read(json);
        } else if (json.entersArray()) {
            while (json.nextElement()) {
                if (json.entersObject()) {
                    each.read(json);
                }
            }
        }
    }

    private void content(Json json) throws IOException {
        while (json.nextField()) {
            switch (json.name()) {
                case "text" -> answer.text(0, json.piece());
                case "thinking" -> answer.reasoning(json.piece());
                default -> json.skip();
            }
        }
    }

    private void call(Json json) throws IOException {
        String id = "";
        String name = "";
        String arguments = "";
        while (json.nextField()) {
            switch (json.name()) {
                case "id" -> id = json.text();
                case "function" -> {
                    if (json.entersObject()) {
                        while (json.nextField()) {
                            switch (json.name()) {
                                case "name" -> name = json.text();
                                case "arguments" -> arguments = json.text();
                                default -> json.skip();
                            }
                        }
                    }
                }
                default -> json.skip();
            }
        }
        CallDraft known = callByIndex.get(index);
        CallDraft call = known == null || !id.isEmpty() ? answer.newCall() : known;
        callByIndex.put(index, call);
        call.identify(id, name);
        answer.arguments(call, arguments);
    }
}
