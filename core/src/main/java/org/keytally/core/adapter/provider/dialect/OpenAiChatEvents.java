package org.keytally.core.adapter.provider.dialect;

import java.io.IOException;

/// Chat completions, as OpenAI and most other hosts send them.
final class OpenAiChatEvents implements EventReader {

    private final AnswerDraft answer;
    private final OpenAiUsage usage = new OpenAiUsage();
    private final OpenAiChoice choice;

    OpenAiChatEvents(AnswerDraft answer) {
        this.answer = answer;
        this.choice = new OpenAiChoice(answer, usage);
    }

    @Override
    public void read(Json json) throws IOException {
        while (json.nextField()) {
            switch (json.name()) {
                case "choices" -> choices(json);
                case "model" -> answer.model(json.text(answer.model()));
                case "id" -> answer.id(json.text(answer.id()));
                case "usage" -> usage.read(json, answer);
                case "service_tier" -> answer.tier(json.text(answer.tier()));
                case "x_groq" -> groq(json);
                case "error" -> ErrorShapes.readField(json, answer.error());
                case "object" -> {
                    if (isError(json)) {
                        ErrorShapes.readDocument(json, answer.error());
                        return;
                    }
                }
                default -> json.skip();
            }
        }
    }

    /// Some hosts send an error as the whole of an event, without an `error` field.
    private static boolean isError(Json json) throws IOException {
        return json.text().equals("error");
    }

    private void choices(Json json) throws IOException {
        if (!json.entersArray()) {
            return;
        }
        answer.answerBegun();
        while (json.nextElement()) {
            if (json.entersObject()) {
                choice.read(json);
            }
        }
    }

    private void groq(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "usage" -> usage.read(json, answer);
                case "id" -> answer.requestId(json.text());
                case "error" -> ErrorShapes.readField(json, answer.error());
                default -> json.skip();
            }
        }
    }
}
