package org.keytally.core.adapter.provider.dialect.gemini;

import java.io.IOException;
import org.keytally.core.adapter.provider.dialect.answer.AnswerDraft;
import org.keytally.core.adapter.provider.dialect.answer.ErrorShapes;
import org.keytally.core.adapter.provider.dialect.answer.EventReader;
import org.keytally.core.adapter.provider.dialect.answer.FinishWords;
import org.keytally.core.adapter.provider.dialect.event.Json;

/// Generated content of Gemini, in the Gemini API and in Vertex.
public final class GeminiEvents implements EventReader {

    private final AnswerDraft answer;
    private final GeminiUsage usage = new GeminiUsage();
    private final GeminiCandidate candidate;

    public GeminiEvents(AnswerDraft answer) {
        this.answer = answer;
        this.candidate = new GeminiCandidate(answer);
    }

    @Override
    public void read(Json json) throws IOException {
        while (json.nextField()) {
            switch (json.name()) {
                case "candidates" -> candidates(json);
                case "usageMetadata" -> usage.read(json, answer);
                case "modelVersion" -> answer.facts().model(json.text(answer.facts().model()));
                case "responseId" -> answer.facts().id(json.text(answer.facts().id()));
                case "promptFeedback" -> feedback(json);
                case "error" -> ErrorShapes.readField(json, answer.error());
                default -> json.skip();
            }
        }
    }

    private void candidates(Json json) throws IOException {
        if (!json.entersArray()) {
            return;
        }
        answer.answerBegun();
        while (json.nextElement()) {
            if (json.entersObject()) {
                candidate.read(json);
            }
        }
    }

    private void feedback(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            if (json.name().equals("blockReason") && !json.isNull()) {
                answer.finish(FinishWords.PROMPT_BLOCKED + json.text());
            } else {
                json.skip();
            }
        }
    }
}
