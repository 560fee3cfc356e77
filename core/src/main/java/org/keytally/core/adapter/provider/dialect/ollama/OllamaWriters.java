package org.keytally.core.adapter.provider.dialect.ollama;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.keytally.core.adapter.provider.dialect.request.OneText;
import org.keytally.core.adapter.provider.dialect.request.PromptWriter;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.PromptOption;
import org.keytally.core.domain.prompt.PromptOptions;

/// Requests of Ollama's own two interfaces.
public final class OllamaWriters {

    private OllamaWriters() {}

    private static void rest(JsonGenerator json, Prompt prompt, PromptWriter.Model model) throws IOException {
        json.writeBooleanField("stream", model.streams());
        if (prompt.options().equals(PromptOptions.NONE)) {
            return;
        }
        json.writeObjectFieldStart("options");
        PromptWriter.temperature(json, prompt);
        PromptWriter.maxTokens(json, "num_predict", prompt);
        PromptWriter.stop(json, "stop", prompt);
        json.writeEndObject();
    }

    /// Chat in turns.
    public static final class Chat implements PromptWriter {

        @Override
        public String path(String model, Pace pace, HostHabits habits) {
            return "/api/chat";
        }

        @Override
        public void fields(JsonGenerator json, Prompt prompt, Model model) throws IOException {
            json.writeStringField("model", model.name());
            PromptWriter.turns(json, prompt);
            rest(json, prompt, model);
        }
    }

    /// One text, with system text but without turns.
    public static final class Generate implements PromptWriter {

        @Override
        public Optional<PromptOption> missing(Prompt prompt) {
            return OneText.missing(prompt);
        }

        @Override
        public String path(String model, Pace pace, HostHabits habits) {
            return "/api/generate";
        }

        @Override
        public void fields(JsonGenerator json, Prompt prompt, Model model) throws IOException {
            json.writeStringField("model", model.name());
            json.writeStringField("prompt", prompt.messages().getFirst().text());
            if (prompt.system().isPresent()) {
                json.writeStringField("system", prompt.system().get());
            }
            rest(json, prompt, model);
        }
    }
}
