package org.keytally.core.adapter.provider.dialect.cohere;

import java.io.IOException;
import org.keytally.core.adapter.provider.dialect.answer.AnswerDraft;
import org.keytally.core.adapter.provider.dialect.answer.CallDraft;
import org.keytally.core.adapter.provider.dialect.answer.ErrorShapes;
import org.keytally.core.adapter.provider.dialect.answer.EventReader;
import org.keytally.core.adapter.provider.dialect.event.Json;

/// Answers of Cohere's first chat interface; a stream ends with the whole answer once more.
public final class CohereV1Events implements EventReader {

    private final AnswerDraft answer;
    private final CohereUsage usage = new CohereUsage();

    public CohereV1Events(AnswerDraft answer) {
        this.answer = answer;
    }

    @Override
    public void read(Json json) throws IOException {
        boolean isEnd = false;
        while (json.nextField()) {
            switch (json.name()) {
                case "event_type" -> isEnd = json.text().equals("stream-end");
                case "is_finished" -> isEnd |= json.isTrue();
                case "response" -> whole(json);
                case "message" -> message(json);
                default -> field(json);
            }
        }
        if (isEnd) {
            answer.over();
        }
    }

    @Override
    public boolean endsWithDocument() {
        return false;
    }

    /// A document that has only a message is an error.
    private void message(Json json) throws IOException {
        answer.error().message(json.text());
        answer.error().there();
    }

    private void whole(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        boolean wasSaid = answer.hasText();
        while (json.nextField()) {
            if (json.name().equals("text") && wasSaid) {
                json.skip();
            } else {
                field(json);
            }
        }
    }

    private void field(Json json) throws IOException {
        switch (json.name()) {
            case "text" -> answer.text(0, json.piece());
            case "finish_reason" -> answer.finish(json.text());
            case "generation_id", "response_id" -> answer.facts().id(json.text(answer.facts().id()));
            case "meta" -> usage.read(json, answer);
            case "tool_calls" -> calls(json);
            case "error" -> ErrorShapes.readField(json, answer.error());
            default -> json.skip();
        }
    }

    private void calls(Json json) throws IOException {
        boolean areKnown = !answer.calls().isEmpty();
        if (areKnown || !json.entersArray()) {
            json.skip();
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
                case "name" -> call.identify("", json.text());
                case "parameters" -> answer.arguments(call, json.text());
                default -> json.skip();
            }
        }
    }
}
