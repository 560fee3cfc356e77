package org.keytally.core.domain.catalog;

import java.util.Locale;
import java.util.Optional;

/// The name of a wire format that one or more providers speak.
public enum DialectId {
    OPENAI_CHAT,
    OPENAI_RESPONSES,
    OPENAI_COMPLETIONS,
    ANTHROPIC_MESSAGES,
    GEMINI_GENERATE,
    OLLAMA_CHAT,
    OLLAMA_GENERATE,
    COHERE_CHAT_V1,
    COHERE_CHAT_V2;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// The name as it stands in commands, files and tables.
    public String word() {
        return word;
    }

    public static Optional<DialectId> of(String word) {
        for (DialectId id : values()) {
            if (id.word.equals(word)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }
}
