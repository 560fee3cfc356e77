package org.keytally.core.adapter.provider.dialect.request;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.prompt.Message;
import org.keytally.core.domain.prompt.Message.Speaker;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.PromptOption;

/// Puts a prompt into the request of one dialect.
public interface PromptWriter {

    /// The first option of a prompt that this dialect has no word for.
    default Optional<PromptOption> missing(Prompt prompt) {
        return Optional.empty();
    }

    String path(String model, Pace pace, HostHabits habits);

    default Map<String, String> headers() {
        return Map.of();
    }

    void fields(JsonGenerator json, Prompt prompt, Model model) throws IOException;

    /// For what model at what host a prompt is written, and whether the answer is to come in pieces.
    record Model(String name, Pace pace, HostHabits habits) {

        public boolean streams() {
            return pace == Pace.STREAMED;
        }
    }

    static void turns(JsonGenerator json, Prompt prompt) throws IOException {
        json.writeArrayFieldStart("messages");
        if (prompt.system().isPresent()) {
            turn(json, "system", prompt.system().get());
        }
        said(json, prompt.messages());
        json.writeEndArray();
    }

    static void said(JsonGenerator json, List<Message> messages) throws IOException {
        for (Message message : messages) {
            turn(json, message.speaker() == Speaker.USER ? "user" : "assistant", message.text());
        }
    }

    private static void turn(JsonGenerator json, String role, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", role);
        json.writeStringField("content", text);
        json.writeEndObject();
    }

    static void temperature(JsonGenerator json, Prompt prompt) throws IOException {
        if (prompt.options().temperature().isPresent()) {
            json.writeNumberField("temperature", prompt.options().temperature().get());
        }
    }

    static void maxTokens(JsonGenerator json, String field, Prompt prompt) throws IOException {
        if (prompt.options().maxTokens().isPresent()) {
            json.writeNumberField(field, prompt.options().maxTokens().getAsInt());
        }
    }

    static void stop(JsonGenerator json, String field, Prompt prompt) throws IOException {
        if (prompt.options().stop().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(field);
        for (String word : prompt.options().stop()) {
            json.writeString(word);
        }
        json.writeEndArray();
    }

    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
