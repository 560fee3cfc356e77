package org.keytally.core.domain.prompt;

/// The name of something a person may ask of a model and a dialect may not know.
public enum PromptOption {
    SYSTEM,
    CONVERSATION,
    TEMPERATURE,
    MAX_TOKENS,
    STOP
}
