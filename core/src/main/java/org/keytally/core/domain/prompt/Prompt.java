package org.keytally.core.domain.prompt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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

    /// The prompt with a longest answer, which it may undercut, and a temperature for where it names none.
    public Prompt within(OptionalInt mostTokens, Optional<BigDecimal> temperature) {
        OptionalInt own = options.maxTokens();
        boolean isLess = own.isPresent() && (mostTokens.isEmpty() || own.getAsInt() <= mostTokens.getAsInt());
        return new Prompt(
                system,
                messages,
                new PromptOptions(
                        options.temperature().or(() -> temperature), isLess ? own : mostTokens, options.stop()));
    }

    /// Text of a conversation is private and stays out of logs.
    @Override
    public String toString() {
        return "Prompt[" + messages.size() + " messages]";
    }
}
