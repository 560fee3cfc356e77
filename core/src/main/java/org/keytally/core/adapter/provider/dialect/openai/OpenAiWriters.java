package org.keytally.core.adapter.provider.dialect.openai;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.keytally.core.adapter.provider.dialect.request.OneText;
import org.keytally.core.adapter.provider.dialect.request.PromptWriter;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.catalog.HostHabits.OutputLimit;
import org.keytally.core.domain.catalog.HostHabits.StreamedUsage;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.PromptOption;

/// Requests of the three interfaces of OpenAI.
public final class OpenAiWriters {

    private OpenAiWriters() {}

    /// Azure addresses a deployment in the path; everyone else names the model in the body.
    private static String path(String usual, String model, HostHabits habits) {
        return habits.deploymentVersion()
                .map(version -> "/openai/deployments/" + PromptWriter.segment(model) + usual + "?api-version="
                        + PromptWriter.segment(version))
                .orElse(usual);
    }

    private static void stream(JsonGenerator json, PromptWriter.Model model) throws IOException {
        json.writeBooleanField("stream", model.streams());
        if (model.streams() && model.habits().streamedUsage() == StreamedUsage.ON_REQUEST) {
            json.writeObjectFieldStart("stream_options");
            json.writeBooleanField("include_usage", true);
            json.writeEndObject();
        }
    }

    /// Chat completions.
    public static final class Chat implements PromptWriter {

        @Override
        public String path(String model, Pace pace, HostHabits habits) {
            return OpenAiWriters.path("/chat/completions", model, habits);
        }

        @Override
        public void fields(JsonGenerator json, Prompt prompt, Model model) throws IOException {
            json.writeStringField("model", model.name());
            PromptWriter.turns(json, prompt);
            PromptWriter.temperature(json, prompt);
            boolean isNewer = model.habits().outputLimit() == OutputLimit.MAX_COMPLETION_TOKENS;
            PromptWriter.maxTokens(json, isNewer ? "max_completion_tokens" : "max_tokens", prompt);
            PromptWriter.stop(json, "stop", prompt);
            stream(json, model);
        }
    }

    /// Completions of one text, without turns.
    public static final class Completions implements PromptWriter {

        @Override
        public Optional<PromptOption> missing(Prompt prompt) {
            return OneText.missing(prompt).or(() -> prompt.system().map(text -> PromptOption.SYSTEM));
        }

        @Override
        public String path(String model, Pace pace, HostHabits habits) {
            return OpenAiWriters.path("/completions", model, habits);
        }

        @Override
        public void fields(JsonGenerator json, Prompt prompt, Model model) throws IOException {
            json.writeStringField("model", model.name());
            json.writeStringField("prompt", prompt.messages().getFirst().text());
            PromptWriter.temperature(json, prompt);
            PromptWriter.maxTokens(json, "max_tokens", prompt);
            PromptWriter.stop(json, "stop", prompt);
            stream(json, model);
        }
    }

    /// Responses; they are not left with the provider.
    public static final class Responses implements PromptWriter {

        @Override
        public Optional<PromptOption> missing(Prompt prompt) {
            return prompt.options().stop().isEmpty() ? Optional.empty() : Optional.of(PromptOption.STOP);
        }

        @Override
        public String path(String model, Pace pace, HostHabits habits) {
            return habits.deploymentVersion()
                    .map(version -> "/openai/responses?api-version=" + PromptWriter.segment(version))
                    .orElse("/responses");
        }

        @Override
        public void fields(JsonGenerator json, Prompt prompt, Model model) throws IOException {
            json.writeStringField("model", model.name());
            if (prompt.system().isPresent()) {
                json.writeStringField("instructions", prompt.system().get());
            }
            json.writeArrayFieldStart("input");
            PromptWriter.said(json, prompt.messages());
            json.writeEndArray();
            PromptWriter.temperature(json, prompt);
            PromptWriter.maxTokens(json, "max_output_tokens", prompt);
            json.writeBooleanField("store", false);
            json.writeBooleanField("stream", model.streams());
        }
    }
}
