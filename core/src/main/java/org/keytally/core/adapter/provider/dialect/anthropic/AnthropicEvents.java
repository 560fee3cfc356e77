package org.keytally.core.adapter.provider.dialect.anthropic;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.keytally.core.adapter.provider.dialect.answer.AnswerDraft;
import org.keytally.core.adapter.provider.dialect.answer.CallDraft;
import org.keytally.core.adapter.provider.dialect.answer.ErrorShapes;
import org.keytally.core.adapter.provider.dialect.answer.EventReader;
import org.keytally.core.adapter.provider.dialect.event.Json;
import org.keytally.core.adapter.provider.dialect.event.Overrun;

/// Messages of Anthropic, whole or as events.
public final class AnthropicEvents implements EventReader {

    private final AnswerDraft answer;
    private final AnthropicUsage usage = new AnthropicUsage();
    private final AnthropicBlock block = new AnthropicBlock();
    private final Map<Long, CallDraft> callByIndex = new HashMap<>();
    private final Map<Long, Boolean> isPlaceholder = new HashMap<>();

    public AnthropicEvents(AnswerDraft answer) {
        this.answer = answer;
    }

    @Override
    public void read(Json json) throws IOException {
        String type = "";
        long index = 0;
        block.clear();
        while (json.nextField()) {
            switch (json.name()) {
                case "type" -> type = json.text();
                case "index" -> index = json.count();
                case "message" -> {
                    if (json.isText()) {
                        answer.error().message(json.text());
                    } else {
                        message(json);
                    }
                }
                case "content_block", "delta" -> block.read(json);
                case "usage" -> usage.read(json, answer);
                case "content" -> content(json);
                case "stop_reason" -> answer.finish(json.text());
                case "model" -> answer.facts().model(json.text(answer.facts().model()));
                case "id" -> answer.facts().id(json.text(answer.facts().id()));
                case "request_id" -> answer.facts().requestId(json.text());
                case "error" -> ErrorShapes.readField(json, answer.error());
                default -> json.skip();
            }
        }
        event(type, index);
    }

    private void event(String type, long index) throws Overrun {
        switch (type) {
            case "content_block_start" -> start(index);
            case "content_block_delta" -> delta(index);
            case "message_delta" -> {
                if (!block.stopReason.isEmpty()) {
                    answer.finish(block.stopReason);
                }
            }
            case "message_stop" -> answer.over();
            case "error" -> answer.error().there();
            default -> {
                // Pings, block ends and kinds yet to come carry nothing we need.
            }
        }
    }

    private void message(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        answer.answerBegun();
        while (json.nextField()) {
            switch (json.name()) {
                case "id" -> answer.facts().id(json.text(answer.facts().id()));
                case "model" -> answer.facts().model(json.text(answer.facts().model()));
                case "usage" -> usage.read(json, answer);
                case "content" -> content(json);
                default -> json.skip();
            }
        }
    }

    private void content(Json json) throws IOException {
        if (!json.entersArray()) {
            return;
        }
        answer.answerBegun();
        long index = 0;
        while (json.nextElement()) {
            block.clear();
            block.read(json);
            start(index++);
        }
        block.clear();
    }

    private void start(long index) throws Overrun {
        switch (block.type) {
            case "text" -> answer.text(0, block.text);
            case "thinking" -> answer.reasoning(block.thinking);
            case "tool_use" -> {
                CallDraft call = answer.newCall();
                call.identify(block.id, block.name);
                answer.arguments(call, block.input);
                callByIndex.put(index, call);
                isPlaceholder.put(index, true);
            }
            default -> {
                // What servers did on their own (searches, code, compaction) is no part of the answer's text.
            }
        }
    }

    private void delta(long index) throws Overrun {
        switch (block.type) {
            case "text_delta" -> answer.text(0, block.text);
            case "thinking_delta" -> answer.reasoning(block.thinking);
            case "input_json_delta" -> input(index);
            default -> {
                // Citations, signatures and compactions stand beside the text.
            }
        }
    }

    /// A call starts with an empty object in place of its arguments; the first piece that says something takes
    /// that place.
    private void input(long index) throws Overrun {
        CallDraft call = callByIndex.get(index);
        if (call == null || block.partialJson.isEmpty()) {
            return;
        }
        if (Boolean.TRUE.equals(isPlaceholder.remove(index))) {
            call.replace("");
        }
        answer.arguments(call, block.partialJson);
    }
}
