package org.keytally.core.adapter.provider.dialect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.adapter.provider.dialect.answer.EventedReader;
import org.keytally.core.adapter.provider.dialect.answer.HeadReading;
import org.keytally.core.adapter.provider.dialect.anthropic.AnthropicWriter;
import org.keytally.core.adapter.provider.dialect.event.ReadLimits;
import org.keytally.core.adapter.provider.dialect.gemini.GeminiWriter;
import org.keytally.core.adapter.provider.dialect.request.JsonWriting;
import org.keytally.core.adapter.provider.dialect.request.PromptWriter;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.prompt.AnswerHead;
import org.keytally.core.domain.prompt.Counting;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Inquiry;
import org.keytally.core.domain.prompt.Listing;
import org.keytally.core.domain.prompt.ModelList;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Reply;
import org.keytally.core.domain.prompt.TokenCount;
import org.keytally.core.domain.prompt.WireBody;
import org.keytally.core.domain.prompt.WireRequest;

/// The lists of models and counts of tokens, as one host speaks them.
record WireInquiry(DialectId id, HostHabits habits, ReadLimits limits, JsonFactory factory) implements Inquiry {

    @Override
    public WireRequest writeModels() {
        return new WireRequest("GET", modelsPath(), headers(), WireBody.NONE);
    }

    private String modelsPath() {
        return switch (id) {
            case ANTHROPIC_MESSAGES -> "/models?limit=1000";
            case GEMINI_GENERATE -> "/models?pageSize=1000";
            case OLLAMA_CHAT, OLLAMA_GENERATE -> "/api/tags";
            case COHERE_CHAT_V1, COHERE_CHAT_V2 -> "/v1/models?page_size=1000";
            case OPENAI_CHAT, OPENAI_RESPONSES, OPENAI_COMPLETIONS ->
                habits.deploymentVersion()
                        .map(version -> "/openai/models?api-version=" + PromptWriter.segment(version))
                        .orElse("/models");
        };
    }

    private Map<String, String> headers() {
        return id == DialectId.ANTHROPIC_MESSAGES
                ? Map.of("anthropic-version", "2023-06-01", "accept", "application/json")
                : Map.of("accept", "application/json");
    }

    @Override
    public Optional<WireRequest> writeCount(Prompt prompt, String model) {
        return switch (id) {
            case ANTHROPIC_MESSAGES ->
                Optional.of(count("/messages/count_tokens", json -> {
                    json.writeStringField("model", model);
                    AnthropicWriter.conversation(json, prompt);
                }));
            case GEMINI_GENERATE ->
                Optional.of(count(GeminiWriter.method(model, "countTokens"), json -> gemini(json, prompt, model)));
            case OPENAI_CHAT,
                    OPENAI_RESPONSES,
                    OPENAI_COMPLETIONS,
                    OLLAMA_CHAT,
                    OLLAMA_GENERATE,
                    COHERE_CHAT_V1,
                    COHERE_CHAT_V2 ->
                Optional.empty();
        };
    }

    /// System text is counted only inside a whole request.
    private static void gemini(JsonGenerator json, Prompt prompt, String model) throws IOException {
        if (prompt.system().isEmpty()) {
            GeminiWriter.turns(json, prompt);
            return;
        }
        json.writeObjectFieldStart("generateContentRequest");
        json.writeStringField("model", model.startsWith("models/") ? model : "models/" + model);
        GeminiWriter.conversation(json, prompt);
        json.writeEndObject();
    }

    private WireRequest count(String path, JsonWriting.Fields fields) {
        Map<String, String> headers = new HashMap<>(headers());
        headers.put("content-type", "application/json");
        return new WireRequest("POST", path, headers, JsonWriting.object(factory, fields));
    }

    @Override
    public Listing readModels(AnswerHead head, byte[] body) {
        ModelsDraft models = new ModelsDraft();
        return failure(head, body, models)
                .map(Listing.class::cast)
                .orElseGet(() -> new ModelList(models.ids(), models.hasMore(), new HeadReading(head).allowances()));
    }

    @Override
    public Counting readCount(AnswerHead head, byte[] body) {
        ModelsDraft count = new ModelsDraft();
        Supplier<Counting> counted = () -> new TokenCount(count.tokens());
        return failure(head, body, count).map(Counting.class::cast).orElseGet(counted);
    }

    /// Reads a document as an answer is read, so that errors have the same shapes and bounds.
    private Optional<Failure> failure(AnswerHead head, byte[] body, ModelsDraft target) {
        EventedReader reader = new EventedReader(head, Deltas.UNHEARD, limits, factory, answer -> target.over(answer));
        reader.feed(body, 0, body.length);
        Delivery delivery = reader.end();
        return switch (delivery) {
            case Failure failure -> Optional.of(failure);
            case Reply reply when target.isEmpty() -> Optional.of(Failure.before(FailureKind.MALFORMED, "no list"));
            case Reply reply -> Optional.empty();
        };
    }
}
