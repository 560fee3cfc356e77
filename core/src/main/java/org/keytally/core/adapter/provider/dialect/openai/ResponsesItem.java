package org.keytally.core.adapter.provider.dialect.openai;

import java.io.IOException;
import org.keytally.core.adapter.provider.dialect.answer.AnswerDraft;
import org.keytally.core.adapter.provider.dialect.answer.CallDraft;
import org.keytally.core.adapter.provider.dialect.event.Json;
import org.keytally.core.adapter.provider.dialect.event.Overrun;

/// One item of the output of the Responses interface: a message, a thought, a call.
final class ResponsesItem {

    private String type = "";
    private String callId = "";
    private String name = "";
    private String arguments = "";
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();

    void clear() {
        type = "";
        callId = "";
        name = "";
        arguments = "";
        text.setLength(0);
        refusal.setLength(0);
        reasoning.setLength(0);
    }

    void read(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "type" -> type = json.text();
                case "call_id" -> callId = json.text();
                case "name" -> name = json.text();
                case "arguments", "input" -> arguments = json.text();
                case "content", "summary" -> parts(json);
                default -> json.skip();
            }
        }
    }

    private void parts(Json json) throws IOException {
        if (!json.isArray()) {
            json.skip();
            return;
        }
        while (json.nextElement()) {
            if (json.entersObject()) {
                part(json);
            }
        }
    }

    private void part(Json json) throws IOException {
        String kind = "";
        String said = "";
        while (json.nextField()) {
            switch (json.name()) {
                case "type" -> kind = json.text();
                case "text", "refusal" -> said = json.text();
                default -> json.skip();
            }
        }
        switch (kind) {
            case "output_text", "text" -> text.append(said);
            case "refusal" -> refusal.append(said);
            case "summary_text", "reasoning_text" -> reasoning.append(said);
            default -> {
                // Other parts (images, annotations) are no text.
            }
        }
    }

    void applyCall(AnswerDraft answer) throws Overrun {
        if (type.equals("function_call") || type.equals("custom_tool_call")) {
            CallDraft call = answer.newCall();
            call.identify(callId, name);
            answer.arguments(call, arguments);
        }
    }

    String text() {
        return type.equals("message") ? text.toString() : "";
    }

    String refusal() {
        return refusal.toString();
    }

    String reasoning() {
        return reasoning.toString();
    }
}
