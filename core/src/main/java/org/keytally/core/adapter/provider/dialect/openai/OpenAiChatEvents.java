package org.keytally.core.adapter.provider.dialect.openai;

import java.io.IOException;
import org.keytally.core.adapter.provider.dialect.answer.AnswerDraft;
import org.keytally.core.adapter.provider.dialect.answer.ErrorShapes;
import org.keytally.core.adapter.provider.dialect.answer.EventReader;
import org.keytally.core.adapter.provider.dialect.event.Json;

/// Chat completions, as OpenAI and most other hosts send them.
public final class OpenAiChatEvents implements EventReader {

    private final AnswerDraft answer;
    private final OpenAiUsage usage = new OpenAiUsage();
    private final OpenAiChoice choice;
    private final FlatError flat = new FlatError();
    private boolean hasChoices;

    public OpenAiChatEvents(AnswerDraft answer) {
        this.answer = answer;
        this.choice = new OpenAiChoice(answer, usage);
    }

    @Override
    public void read(Json json) throws IOException {
        hasChoices = false;
        flat.clear();
        while (json.nextField()) {
            switch (json.name()) {
                case "choices" -> choices(json);
                case "model" -> answer.facts().model(json.text(answer.facts().model()));
                case "id" -> answer.facts().id(json.text(answer.facts().id()));
                case "usage" -> usage.read(json, answer);
                case "service_tier" -> answer.facts().tier(json.text(answer.facts().tier()));
                case "x_groq" -> groq(json);
                case "error" -> ErrorShapes.readField(json, answer.error());
                default -> {
                    if (!flat.takes(json)) {
                        json.skip();
                    }
                }
            }
        }
        flat.conclude(hasChoices, answer.error());
    }

    private void choices(Json json) throws IOException {
        if (!json.entersArray()) {
            return;
        }
        answer.answerBegun();
        hasChoices = true;
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
                case "id" -> answer.facts().requestId(json.text());
                case "error" -> ErrorShapes.readField(json, answer.error());
                default -> json.skip();
            }
        }
    }
}
