package org.keytally.core.adapter.provider.dialect.anthropic;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.keytally.core.adapter.provider.dialect.request.PromptWriter;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;

/// Requests of Anthropic's messages.
public final class AnthropicWriter implements PromptWriter {

    /// The dialect demands a bound; this is the greatest that every model takes.
    private static final int MOST_OF_ALL_MODELS = 4096;

    @Override
    public String path(String model, Pace pace, HostHabits habits) {
        return "/messages";
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("anthropic-version", "2023-06-01");
    }

    @Override
    public void fields(JsonGenerator json, Prompt prompt, Model model) throws IOException {
        json.writeStringField("model", model.name());
        json.writeNumberField("max_tokens", prompt.options().maxTokens().orElse(MOST_OF_ALL_MODELS));
        conversation(json, prompt);
        PromptWriter.temperature(json, prompt);
        PromptWriter.stop(json, "stop_sequences", prompt);
        json.writeBooleanField("stream", model.streams());
    }

    public static void conversation(JsonGenerator json, Prompt prompt) throws IOException {
        if (prompt.system().isPresent()) {
            json.writeStringField("system", prompt.system().get());
        }
        json.writeArrayFieldStart("messages");
        PromptWriter.said(json, prompt.messages());
        json.writeEndArray();
    }
}
