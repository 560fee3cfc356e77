package org.keytally.core.adapter.provider.dialect.gemini;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.keytally.core.adapter.provider.dialect.answer.AnswerDraft;
import org.keytally.core.adapter.provider.dialect.answer.CallDraft;
import org.keytally.core.adapter.provider.dialect.event.Json;
import org.keytally.core.adapter.provider.dialect.event.Overrun;

/// One candidate of an answer of Gemini. Its parts are held until it ends, because its index may come last.
final class GeminiCandidate {

    private final AnswerDraft answer;
    private final List<Part> parts = new ArrayList<>();

    GeminiCandidate(AnswerDraft answer) {
        this.answer = answer;
    }

    void read(Json json) throws IOException {
        long index = 0;
        String finish = "";
        parts.clear();
        while (json.nextField()) {
            switch (json.name()) {
                case "index" -> index = json.count();
                case "content" -> content(json);
                case "finishReason" -> finish = json.text();
                default -> json.skip();
            }
        }
        int at = (int) Math.min(Integer.MAX_VALUE, Math.max(0, index));
        for (Part part : parts) {
            apply(part, at);
        }
        if (!finish.isEmpty()) {
            answer.finish(at, finish);
        }
    }

    private void content(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            if (json.name().equals("parts") && json.isArray()) {
                while (json.nextElement()) {
                    part(json);
                }
            } else {
                json.skip();
            }
        }
    }

    private void part(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        Part part = new Part();
        while (json.nextField()) {
            switch (json.name()) {
                case "text" -> part.text = json.piece();
                case "thought" -> part.isThought = json.isTrue();
                case "functionCall" -> call(json, part);
                default -> json.skip();
            }
        }
        parts.add(part);
    }

    private static void call(Json json, Part part) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        part.isCall = true;
        while (json.nextField()) {
            switch (json.name()) {
                case "id" -> part.id = json.text();
                case "name" -> part.name = json.text();
                case "args" -> part.arguments = json.text();
                default -> json.skip();
            }
        }
    }

    private void apply(Part part, int choice) throws Overrun {
        if (part.isCall) {
            if (choice == 0) {
                CallDraft call = answer.newCall();
                call.identify(part.id, part.name);
                answer.arguments(call, part.arguments);
            }
        } else if (!part.isThought) {
            answer.text(choice, part.text);
        } else if (choice == 0) {
            answer.reasoning(part.text);
        }
    }

    /// One part of a candidate's content.
    private static final class Part {

        private String text = "";
        private boolean isThought;
        private boolean isCall;
        private String id = "";
        private String name = "";
        private String arguments = "{}";
    }
}
