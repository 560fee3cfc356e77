package org.keytally.core.adapter.provider.dialect;

import com.fasterxml.jackson.core.JsonFactory;
import java.util.function.Function;
import org.keytally.core.adapter.provider.dialect.answer.AnswerDraft;
import org.keytally.core.adapter.provider.dialect.answer.EventReader;
import org.keytally.core.adapter.provider.dialect.anthropic.AnthropicEvents;
import org.keytally.core.adapter.provider.dialect.anthropic.AnthropicWriter;
import org.keytally.core.adapter.provider.dialect.cohere.CohereV1Events;
import org.keytally.core.adapter.provider.dialect.cohere.CohereV2Events;
import org.keytally.core.adapter.provider.dialect.cohere.CohereWriters;
import org.keytally.core.adapter.provider.dialect.event.JsonReading;
import org.keytally.core.adapter.provider.dialect.event.ReadLimits;
import org.keytally.core.adapter.provider.dialect.gemini.GeminiEvents;
import org.keytally.core.adapter.provider.dialect.gemini.GeminiWriter;
import org.keytally.core.adapter.provider.dialect.ollama.OllamaEvents;
import org.keytally.core.adapter.provider.dialect.ollama.OllamaWriters;
import org.keytally.core.adapter.provider.dialect.openai.OpenAiChatEvents;
import org.keytally.core.adapter.provider.dialect.openai.OpenAiWriters;
import org.keytally.core.adapter.provider.dialect.openai.ResponsesEvents;
import org.keytally.core.adapter.provider.dialect.request.PromptWriter;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.prompt.Dialect;
import org.keytally.core.domain.prompt.Inquiry;

/// All dialects there are, each as a given host speaks it.
public final class Dialects {

    private final ReadLimits limits;
    private final JsonFactory factory;

    public Dialects(ReadLimits limits) {
        this.limits = limits;
        this.factory = JsonReading.factory(limits);
    }

    public Dialect of(DialectId id, HostHabits habits) {
        return new WireDialect(id, writer(id), events(id), habits, limits, factory);
    }

    public Inquiry inquiryOf(DialectId id, HostHabits habits) {
        return new WireInquiry(id, habits, limits, factory);
    }

    private static PromptWriter writer(DialectId id) {
        return switch (id) {
            case OPENAI_CHAT -> new OpenAiWriters.Chat();
            case OPENAI_RESPONSES -> new OpenAiWriters.Responses();
            case OPENAI_COMPLETIONS -> new OpenAiWriters.Completions();
            case ANTHROPIC_MESSAGES -> new AnthropicWriter();
            case GEMINI_GENERATE -> new GeminiWriter();
            case OLLAMA_CHAT -> new OllamaWriters.Chat();
            case OLLAMA_GENERATE -> new OllamaWriters.Generate();
            case COHERE_CHAT_V1 -> new CohereWriters.First();
            case COHERE_CHAT_V2 -> new CohereWriters.Second();
        };
    }

    private static Function<AnswerDraft, EventReader> events(DialectId id) {
        return switch (id) {
            case OPENAI_CHAT, OPENAI_COMPLETIONS -> OpenAiChatEvents::new;
            case OPENAI_RESPONSES -> ResponsesEvents::new;
            case ANTHROPIC_MESSAGES -> AnthropicEvents::new;
            case GEMINI_GENERATE -> GeminiEvents::new;
            case OLLAMA_CHAT, OLLAMA_GENERATE -> OllamaEvents::new;
            case COHERE_CHAT_V1 -> CohereV1Events::new;
            case COHERE_CHAT_V2 -> CohereV2Events::new;
        };
    }
}
