package org.keytally.core.adapter.provider.dialect.cohere;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.keytally.core.adapter.provider.dialect.request.PromptWriter;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.prompt.Message;
import org.keytally.core.domain.prompt.Message.Speaker;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.PromptOption;

/// Requests of Cohere's two chat interfaces.
public final class CohereWriters {

    private CohereWriters() {}

    private static void rest(JsonGenerator json, Prompt prompt, PromptWriter.Model model) throws IOException {
        PromptWriter.temperature(json, prompt);
        PromptWriter.maxTokens(json, "max_tokens", prompt);
        PromptWriter.stop(json, "stop_sequences", prompt);
        json.writeBooleanField("stream", model.streams());
    }

    /// The first interface: one message, and what was said before.
    public static final class First implements PromptWriter {

        @Override
        public Optional<PromptOption> missing(Prompt prompt) {
            boolean endsWithUser = prompt.messages().getLast().speaker() == Speaker.USER;
            return endsWithUser ? Optional.empty() : Optional.of(PromptOption.CONVERSATION);
        }

        @Override
        public String path(String model, Pace pace, HostHabits habits) {
            return "/v1/chat";
        }

        @Override
        public void fields(JsonGenerator json, Prompt prompt, Model model) throws IOException {
            json.writeStringField("model", model.name());
            json.writeStringField("message", prompt.messages().getLast().text());
            if (prompt.system().isPresent()) {
                json.writeStringField("preamble", prompt.system().get());
            }
            history(json, prompt.messages().subList(0, prompt.messages().size() - 1));
            rest(json, prompt, model);
        }

        private static void history(JsonGenerator json, List<Message> before) throws IOException {
            if (before.isEmpty()) {
                return;
            }
            json.writeArrayFieldStart("chat_history");
            for (Message message : before) {
                json.writeStartObject();
                json.writeStringField("role", message.speaker() == Speaker.USER ? "USER" : "CHATBOT");
                json.writeStringField("message", message.text());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    /// The second interface: turns.
    public static final class Second implements PromptWriter {

        @Override
        public String path(String model, Pace pace, HostHabits habits) {
            return "/v2/chat";
        }

        @Override
        public void fields(JsonGenerator json, Prompt prompt, Model model) throws IOException {
            json.writeStringField("model", model.name());
            PromptWriter.turns(json, prompt);
            rest(json, prompt, model);
        }
    }
}
