package org.keytally.core.adapter.provider.dialect.openai;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.keytally.core.adapter.provider.dialect.answer.AnswerDraft;
import org.keytally.core.adapter.provider.dialect.answer.ErrorShapes;
import org.keytally.core.adapter.provider.dialect.event.Json;
import org.keytally.core.adapter.provider.dialect.event.Overrun;

/// The document of the Responses interface; its output is held until it is known that it is the last word.
final class ResponsesDocument {

    private final AnswerDraft answer;
    private final OpenAiUsage usage = new OpenAiUsage();
    private final List<ResponsesItem> output = new ArrayList<>();
    private String status = "";
    private String reason = "";

    ResponsesDocument(AnswerDraft answer) {
        this.answer = answer;
    }

    void clear() {
        output.clear();
        status = "";
        reason = "";
    }

    void read(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        answer.answerBegun();
        while (json.nextField()) {
            if (json.name().equals("error")) {
                ErrorShapes.readField(json, answer.error());
            } else {
                field(json);
            }
        }
    }

    void field(Json json) throws IOException {
        switch (json.name()) {
            case "id" -> answer.facts().id(json.text(answer.facts().id()));
            case "model" -> answer.facts().model(json.text(answer.facts().model()));
            case "status" -> status = json.text();
            case "service_tier" -> answer.facts().tier(json.text(answer.facts().tier()));
            case "usage" -> usage.read(json, answer);
            case "incomplete_details" -> reason(json);
            case "output" -> output(json);
            default -> json.skip();
        }
    }

    private void reason(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            if (json.name().equals("reason")) {
                reason = json.text();
            } else {
                json.skip();
            }
        }
    }

    private void output(Json json) throws IOException {
        if (!json.entersArray()) {
            return;
        }
        while (json.nextElement()) {
            ResponsesItem item = new ResponsesItem();
            item.read(json);
            output.add(item);
        }
    }

    /// Whether the event was, or held, an answer.
    boolean isAnswer() {
        return !status.isEmpty() || !output.isEmpty();
    }

    /// Takes over what was not streamed already, and why it ended.
    void apply() throws Overrun {
        boolean hasText = answer.hasText();
        boolean hasReasoning = answer.hasReasoning();
        boolean hasRefusal = answer.hasRefusal();
        boolean hasCalls = !answer.calls().isEmpty();
        for (ResponsesItem item : output) {
            answer.text(0, hasText ? "" : item.text());
            answer.reasoning(hasReasoning ? "" : item.reasoning());
            answer.refusal(hasRefusal ? "" : item.refusal());
            if (!hasCalls) {
                item.applyCall(answer);
            }
        }
        if (!status.isEmpty()) {
            answer.finish(reason.isEmpty() ? status : status + ":" + reason);
        }
    }
}
