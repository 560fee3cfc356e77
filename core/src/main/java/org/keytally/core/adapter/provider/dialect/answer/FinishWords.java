package org.keytally.core.adapter.provider.dialect.answer;

import java.util.Locale;
import java.util.Optional;
import org.keytally.core.domain.prompt.Content;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.domain.prompt.Finish.Kind;

/// Puts the providers' words for why an answer ended into ours.
public final class FinishWords {

    public static final String PROMPT_BLOCKED = "PROMPT_BLOCKED:";

    private FinishWords() {}

    public static Finish finish(String reported, Content content) {
        return new Finish(kind(reported, content), Optional.of(reported).filter(word -> !word.isEmpty()));
    }

    /// Several hosts say they stopped when they want a tool called, or when they declined.
    private static Kind kind(String reported, Content content) {
        Kind kind = kindOf(reported.toLowerCase(Locale.ROOT));
        if (kind != Kind.STOP) {
            return kind;
        }
        if (!content.refusal().isEmpty()) {
            return Kind.DECLINED;
        }
        return content.toolCalls().isEmpty() ? Kind.STOP : Kind.TOOL;
    }

    private static Kind kindOf(String word) {
        return switch (word) {
            case "", "stop", "end_turn", "stop_sequence", "complete", "completed", "eos", "1" -> Kind.STOP;
            case "tool_calls", "tool_call", "tool_use", "function_call" -> Kind.TOOL;
            case "length", "max_tokens", "model_length", "error_limit", "2" -> Kind.LENGTH;
            case "refusal", "sensitive", "blocklist", "spii", "language", "3", "4", "6", "7", "8" -> Kind.DECLINED;
            case "pause_turn", "compaction", "in_progress", "queued" -> Kind.INCOMPLETE;
            // Gemini stopped and does not say why, so what came may not be whole.
            case "other", "image_other", "no_image", "5" -> Kind.ERROR;
            default -> kindLike(word);
        };
    }

    /// Words yet to come mostly contain old ones. The order matters: an error may name a filter or a function.
    private static Kind kindLike(String word) {
        if (hasAny(word, "filter", "safety", "block", "prohibited", "toxic", "refus", "moderation", "recitation")) {
            return Kind.DECLINED;
        }
        if (hasAny(word, "error", "fail", "malformed", "unexpected", "insufficient", "too_many", "missing")) {
            return Kind.ERROR;
        }
        if (hasAny(word, "timeout", "timed_out", "abort", "cancel")) {
            return Kind.INCOMPLETE;
        }
        if (hasAny(word, "length", "max_", "limit", "context_window")) {
            return Kind.LENGTH;
        }
        if (hasAny(word, "tool", "function")) {
            return Kind.TOOL;
        }
        return word.startsWith("incomplete") ? Kind.INCOMPLETE : Kind.STOP;
    }

    private static boolean hasAny(String word, String... parts) {
        for (String part : parts) {
            if (word.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
