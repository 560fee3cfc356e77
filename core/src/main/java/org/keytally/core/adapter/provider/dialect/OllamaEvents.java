package org.keytally.core.adapter.provider.dialect;

import java.io.IOException;

/// Answers of Ollama's own interface; chat and generate differ only in where the text stands.
final class OllamaEvents implements EventReader {

    private final AnswerDraft answer;
    private final Counts counts = new Counts();

    OllamaEvents(AnswerDraft answer) {
        this.answer = answer;
    }

    @Override
    public void read(Json json) throws IOException {
        boolean isDone = false;
        String reason = "";
        while (json.nextField()) {
            switch (json.name()) {
                case "model" -> answer.model(json.text(answer.model()));
                case "message" -> message(json);
                case "response" -> answer.text(0, json.piece());
                case "thinking" -> answer.reasoning(json.piece());
                case "done" -> isDone = json.isTrue();
                case "done_reason" -> reason = json.text();
                case "prompt_eval_count" -> counts.input = counts.sane(json.count());
                case "eval_count" -> counts.output = counts.sane(json.count());
                case "error" -> ErrorShapes.readField(json, answer.error());
                default -> json.skip();
            }
        }
        if (isDone) {
            answer.usage(counts.usage());
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
