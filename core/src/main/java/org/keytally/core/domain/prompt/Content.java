package org.keytally.core.domain.prompt;

import java.util.List;

/// The content of a reply: its texts, and what stands beside them.
///
/// @param texts one for each choice, never none
/// @param reasoning the thinking that was shown, empty if there was none
/// @param refusal the model's own words for not answering, empty if it did
public record Content(List<String> texts, String reasoning, String refusal, List<ToolCall> toolCalls) {

    public static final Content EMPTY = new Content(List.of(""), "", "", List.of());

    public Content {
        texts = List.copyOf(texts);
        toolCalls = List.copyOf(toolCalls);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("an answer without a choice");
        }
    }

    public String text() {
        return texts.getFirst();
    }

    public boolean isEmpty() {
        return text().isEmpty() && reasoning.isEmpty() && refusal.isEmpty() && toolCalls.isEmpty();
    }

    /// Text of an answer is private and stays out of logs.
    @Override
    public String toString() {
        return "Content[" + texts.size() + " texts, " + toolCalls.size() + " tool calls]";
    }
}
