package org.keytally.core.adapter.provider.dialect.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keytally.core.domain.prompt.Content;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.domain.prompt.ToolCall;

class FinishWordsTest {

    @ParameterizedTest
    @CsvSource({
        "stop, STOP", "end_turn, STOP", "STOP, STOP", "COMPLETE, STOP", "completed, STOP", "'', STOP", "1, STOP",
        "whatever, STOP",
        "length, LENGTH", "max_tokens, LENGTH", "MAX_TOKENS, LENGTH", "incomplete:max_output_tokens, LENGTH",
        "ERROR_LIMIT, LENGTH",
        "model_context_window_exceeded, LENGTH",
        "tool_calls, TOOL", "tool_use, TOOL", "function_call, TOOL", "TOOL_CALL, TOOL",
        "content_filter, DECLINED", "refusal, DECLINED", "SAFETY, DECLINED", "RECITATION, DECLINED",
        "PROHIBITED_CONTENT, DECLINED",
        "PROMPT_BLOCKED:OTHER, DECLINED", "incomplete:content_filter, DECLINED", "IMAGE_SAFETY, DECLINED",
        "ERROR_TOXIC, DECLINED", "sensitive, DECLINED",
        "error, ERROR", "ERROR, ERROR", "failed, ERROR", "MALFORMED_FUNCTION_CALL, ERROR",
        "UNEXPECTED_TOOL_CALL, ERROR", "MISSING_THOUGHT_SIGNATURE, ERROR", "TOO_MANY_TOOL_CALLS, ERROR",
        "cancelled, INCOMPLETE", "incomplete:, INCOMPLETE", "load, STOP", "unload, STOP", "eos, STOP",
        "insufficient_system_resource, ERROR", "network_error, ERROR",
        "OTHER, ERROR", "5, ERROR", "IMAGE_OTHER, ERROR", "IMAGE_RECITATION, DECLINED", "LANGUAGE, DECLINED",
        "7, DECLINED",
        "TIMEOUT, INCOMPLETE", "abort, INCOMPLETE", "USER_CANCEL, INCOMPLETE", "compaction, INCOMPLETE",
        "timeout_error, ERROR",
        "pause_turn, INCOMPLETE", "incomplete, INCOMPLETE", "in_progress, INCOMPLETE",
    })
    void putsTheProvidersWordIntoOurs(String reported, Finish.Kind kind) {
        assertThat(FinishWords.finish(reported, Content.EMPTY).kind()).isEqualTo(kind);
    }

    @Test
    void keepsTheProvidersWord() {
        assertThat(FinishWords.finish("eos", Content.EMPTY).reported()).hasValue("eos");
        assertThat(FinishWords.finish("", Content.EMPTY).reported()).isEmpty();
    }

    @Test
    void seesThatAToolIsWantedBehindAPlainStop() {
        Content content = new Content(List.of(""), "", "", List.of(new ToolCall(Optional.empty(), "now", "{}")));
        assertThat(FinishWords.finish("STOP", content).kind()).isEqualTo(Finish.Kind.TOOL);
    }

    @Test
    void seesThatTheModelDeclinedBehindAPlainStop() {
        Content content = new Content(List.of(""), "", "No.", List.of());
        assertThat(FinishWords.finish("stop", content).kind()).isEqualTo(Finish.Kind.DECLINED);
    }
}
