package org.keytally.core.adapter.provider.dialect.openai;

import java.io.IOException;
import org.keytally.core.adapter.provider.dialect.answer.AnswerDraft;
import org.keytally.core.adapter.provider.dialect.answer.ErrorShapes;
import org.keytally.core.adapter.provider.dialect.answer.EventReader;
import org.keytally.core.adapter.provider.dialect.event.Json;

/// Answers of the Responses interface: a document, or events that end with that document.
public final class ResponsesEvents implements EventReader {

    private final AnswerDraft answer;
    private final ResponsesDocument document;
    private final ResponsesItem item = new ResponsesItem();
    private final FlatError flat = new FlatError();

    public ResponsesEvents(AnswerDraft answer) {
        this.answer = answer;
        this.document = new ResponsesDocument(answer);
    }

    @Override
    public void read(Json json) throws IOException {
        String type = "";
        String delta = "";
        item.clear();
        document.clear();
        flat.clear();
        while (json.nextField()) {
            switch (json.name()) {
                case "type" -> type = json.text();
                case "delta" -> delta = json.isText() ? json.piece() : skipped(json);
                case "item" -> item.read(json);
                case "response" -> document.read(json);
                case "error" -> ErrorShapes.readField(json, answer.error());
                default -> {
                    if (!flat.takes(json)) {
                        document.field(json);
                    }
                }
            }
        }
        // Events of other kinds have a code that is a program.
        flat.conclude(!type.equals("error") && (!type.isEmpty() || document.isAnswer()), answer.error());
        if (type.isEmpty()) {
            document.apply();
        } else {
            event(type, delta);
        }
    }

    private static String skipped(Json json) throws IOException {
        json.skip();
        return "";
    }

    private void event(String type, String delta) throws IOException {
        switch (type) {
            case "response.output_text.delta" -> answer.text(0, delta);
            case "response.refusal.delta" -> answer.refusal(delta);
            case "response.reasoning_summary_text.delta", "response.reasoning_text.delta" -> answer.reasoning(delta);
            case "response.output_item.done" -> item.applyCall(answer);
            case "response.completed", "response.incomplete", "response.failed", "response.cancelled" -> {
                document.apply();
                answer.over();
            }
            case "error" -> answer.error().there();
            default -> {
                // Beginnings, ends and whole parts repeat what the deltas said.
            }
        }
    }
}
