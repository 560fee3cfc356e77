package org.keytally.core.domain.prompt;

import java.util.List;
import java.util.Optional;

/// What is asked of a model: system text, the conversation so far and how to answer.
public record Prompt(Optional<String> system, List<Message> messages, PromptOptions options) {

    public Prompt {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a prompt without a message");
        }
    }

    public static Prompt of(String text) {
        return new Prompt(Optional.empty(), List.of(Message.user(text)), PromptOptions.NONE);
    }

    /// Text of a conversation is private and stays out of logs.
    @Override
    public String toString() {
        return "Prompt[" + messages.size() + " messages]";
    }
}
