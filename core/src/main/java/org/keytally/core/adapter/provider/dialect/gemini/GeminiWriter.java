package org.keytally.core.adapter.provider.dialect.gemini;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.keytally.core.adapter.provider.dialect.request.PromptWriter;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.prompt.Message;
import org.keytally.core.domain.prompt.Message.Speaker;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.PromptOptions;

/// Requests of Gemini.
public final class GeminiWriter implements PromptWriter {

    private static final String MODELS = "models/";

    @Override
    public String path(String model, Pace pace, HostHabits habits) {
        return method(model, pace == Pace.STREAMED ? "streamGenerateContent?alt=sse" : "generateContent");
    }

    public static String method(String model, String method) {
        String name = model.startsWith(MODELS) ? model.substring(MODELS.length()) : model;
        return "/" + MODELS + PromptWriter.segment(name) + ":" + method;
    }

    @Override
    public void fields(JsonGenerator json, Prompt prompt, Model model) throws IOException {
        conversation(json, prompt);
        PromptOptions options = prompt.options();
        if (options.equals(PromptOptions.NONE)) {
            return;
        }
        json.writeObjectFieldStart("generationConfig");
        PromptWriter.temperature(json, prompt);
        PromptWriter.maxTokens(json, "maxOutputTokens", prompt);
        PromptWriter.stop(json, "stopSequences", prompt);
        json.writeEndObject();
    }

    public static void conversation(JsonGenerator json, Prompt prompt) throws IOException {
        if (prompt.system().isPresent()) {
            json.writeObjectFieldStart("systemInstruction");
            parts(json, prompt.system().get());
            json.writeEndObject();
        }
        turns(json, prompt);
    }

    public static void turns(JsonGenerator json, Prompt prompt) throws IOException {
        json.writeArrayFieldStart("contents");
        for (Message message : prompt.messages()) {
            json.writeStartObject();
            json.writeStringField("role", message.speaker() == Speaker.USER ? "user" : "model");
            parts(json, message.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void parts(JsonGenerator json, String text) throws IOException {
        json.writeArrayFieldStart("parts");
        json.writeStartObject();
        json.writeStringField("text", text);
        json.writeEndObject();
        json.writeEndArray();
    }
}
