package org.keytally.core.adapter.provider.dialect.openai;

import java.io.IOException;
import org.keytally.core.adapter.provider.dialect.answer.AnswerDraft;
import org.keytally.core.adapter.provider.dialect.answer.ErrorShapes;
import org.keytally.core.adapter.provider.dialect.event.Json;

/// One choice of a chat completion. What it says is held until it ends, because its index may come last.
final class OpenAiChoice {

    private final AnswerDraft answer;
    private final OpenAiUsage usage;
    private final OpenAiCalls calls;
    private final Said delta = new Said();
    private final Said message = new Said();
    private long index;
    private String finish = "";
    private boolean streams;

    OpenAiChoice(AnswerDraft answer, OpenAiUsage usage) {
        this.answer = answer;
        this.usage = usage;
        this.calls = new OpenAiCalls(answer);
    }

    void read(Json json) throws IOException {
        index = 0;
        finish = "";
        delta.clear();
        message.clear();
        while (json.nextField()) {
            switch (json.name()) {
                case "index" -> index = json.count();
                case "delta" -> said(json, delta);
                case "message" -> said(json, message);
                case "finish_reason" -> finish = json.text();
                case "text" -> delta.content = json.piece();
                case "usage" -> usage.read(json, answer);
                case "error" -> ErrorShapes.readField(json, answer.error());
                default -> json.skip();
            }
        }
        apply();
    }

    private void said(Json json, Said target) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "content" -> content(json, target);
                case "reasoning_content" -> target.reasoningContent = json.piece();
                case "reasoning" -> target.reasoning = json.piece();
                case "refusal" -> target.refusal = json.text();
                case "tool_calls" -> calls.readList(json);
                case "function_call" -> calls.readLegacy(json);
                default -> json.skip();
            }
        }
    }

    private static void content(Json json, Said target) throws IOException {
        if (!json.isArray()) {
            target.content = json.piece();
            return;
        }
        while (json.nextElement()) {
            if (json.isText()) {
                target.content += json.text();
            } else if (json.entersObject()) {
                part(json, target);
            }
        }
    }

    private static void part(Json json, Said target) throws IOException {
        while (json.nextField()) {
            switch (json.name()) {
                case "text" -> target.content += json.text();
                case "refusal" -> target.refusal += json.text();
                case "thinking", "summary" -> target.thinking += thoughts(json);
                default -> json.skip();
            }
        }
    }

    /// Thoughts are a text, or a list of parts that have one.
    private static String thoughts(Json json) throws IOException {
        if (!json.isArray()) {
            return json.text();
        }
        StringBuilder all = new StringBuilder();
        while (json.nextElement()) {
            if (json.isText()) {
                all.append(json.text());
            } else if (json.entersObject()) {
                while (json.nextField()) {
                    if (json.name().equals("text")) {
                        all.append(json.text());
                    } else {
                        json.skip();
                    }
                }
            }
        }
        return all.toString();
    }

    private void apply() throws IOException {
        int at = (int) Math.min(Integer.MAX_VALUE, Math.max(0, index));
        streams |= !delta.content.isEmpty();
        // A host may send the answer so far as a message beside each delta.
        Said said = message.isEmpty() || streams ? delta : message;
        answer.text(at, said.content);
        if (at == 0) {
            answer.reasoning(said.reasoning());
            if (!said.refusal.isEmpty()) {
                answer.refusal(said.refusal);
            }
        }
        calls.apply(at);
        if (!finish.isEmpty()) {
            answer.finish(at, finish);
        }
    }

    /// What one delta or message says; the same thought may stand in several fields of it.
    private static final class Said {

        private String content = "";
        private String reasoningContent = "";
        private String reasoning = "";
        private String thinking = "";
        private String refusal = "";

        void clear() {
            content = "";
            reasoningContent = "";
            reasoning = "";
            thinking = "";
            refusal = "";
        }

        boolean isEmpty() {
            return content.isEmpty() && refusal.isEmpty() && reasoning().isEmpty();
        }

        String reasoning() {
            if (!reasoningContent.isEmpty()) {
                return reasoningContent;
            }
            return reasoning.isEmpty() ? thinking : reasoning;
        }
    }
}
