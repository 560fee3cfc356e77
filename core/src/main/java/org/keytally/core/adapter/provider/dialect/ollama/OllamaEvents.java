package org.keytally.core.adapter.provider.dialect.ollama;

import java.io.IOException;
import org.keytally.core.adapter.provider.dialect.answer.AnswerDraft;
import org.keytally.core.adapter.provider.dialect.answer.CallDraft;
import org.keytally.core.adapter.provider.dialect.answer.Count;
import org.keytally.core.adapter.provider.dialect.answer.Counts;
import org.keytally.core.adapter.provider.dialect.answer.ErrorShapes;
import org.keytally.core.adapter.provider.dialect.answer.EventReader;
import org.keytally.core.adapter.provider.dialect.event.Json;

/// Answers of Ollama's own interface; chat and generate differ only in where the text stands.
public final class OllamaEvents implements EventReader {

    private final AnswerDraft answer;
    private final Counts counts = new Counts();

    public OllamaEvents(AnswerDraft answer) {
        this.answer = answer;
    }

    @Override
    public void read(Json json) throws IOException {
        boolean isDone = false;
        String reason = "";
        while (json.nextField()) {
            switch (json.name()) {
                case "model" -> answer.facts().model(json.text(answer.facts().model()));
                case "message" -> message(json);
                case "response" -> answer.text(0, json.piece());
                case "thinking" -> answer.reasoning(json.piece());
                case "done" -> isDone = json.isTrue();
                case "done_reason" -> reason = json.text();
                case "prompt_eval_count" -> counts.read(Count.INPUT, json);
                case "eval_count" -> counts.read(Count.OUTPUT, json);
                case "error" -> ErrorShapes.readField(json, answer.error());
                default -> json.skip();
            }
        }
        if (isDone) {
            counts.settle(answer);
            answer.finish(reason);
            answer.over();
        }
    }

    @Override
    public boolean endsWithDocument() {
        return false;
    }

    private void message(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        answer.answerBegun();
        while (json.nextField()) {
            switch (json.name()) {
                case "content" -> answer.text(0, json.piece());
                case "thinking" -> answer.reasoning(json.piece());
                case "tool_calls" -> calls(json);
                default -> json.skip();
            }
        }
    }

    private void calls(Json json) throws IOException {
        if (!json.entersArray()) {
            return;
        }
        while (json.nextElement()) {
            if (json.entersObject()) {
                call(json, answer.newCall());
            }
        }
    }

    private void call(Json json, CallDraft call) throws IOException {
        while (json.nextField()) {
            switch (json.name()) {
                case "function" -> {
                    if (json.entersObject()) {
                        call(json, call);
                    }
                }
                case "id" -> call.identify(json.text(), "");
                case "name" -> call.identify("", json.text());
                case "arguments" -> answer.arguments(call, json.text());
                default -> json.skip();
            }
        }
    }
}
