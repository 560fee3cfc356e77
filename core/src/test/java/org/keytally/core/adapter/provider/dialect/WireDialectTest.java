package org.keytally.core.adapter.provider.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keytally.core.adapter.provider.dialect.event.ReadLimits;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.catalog.HostHabits.OutputLimit;
import org.keytally.core.domain.catalog.HostHabits.StreamedUsage;
import org.keytally.core.domain.prompt.Draft;
import org.keytally.core.domain.prompt.Inexpressible;
import org.keytally.core.domain.prompt.Inquiry;
import org.keytally.core.domain.prompt.Message;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.PromptOption;
import org.keytally.core.domain.prompt.PromptOptions;
import org.keytally.core.domain.prompt.WireRequest;

class WireDialectTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PromptOptions ALL =
            new PromptOptions(Optional.of(new BigDecimal("0.70")), OptionalInt.of(99), List.of("END", "\n\n"));
    private static final Prompt FULL = new Prompt(
            Optional.of("Be brief."),
            List.of(Message.user("Hi \"you\" 😀"), Message.assistant("Hello"), Message.user("Go on")),
            ALL);
    private static final HostHabits NEWER = new HostHabits(
            OutputLimit.MAX_COMPLETION_TOKENS, StreamedUsage.ON_REQUEST, Optional.of("2024-10-21"));
    private static final HostHabits UNASKED =
            new HostHabits(OutputLimit.MAX_TOKENS, StreamedUsage.UNASKED, Optional.empty());

    private final Dialects dialects = new Dialects(ReadLimits.USUAL);

    private Draft draft(DialectId id, HostHabits habits, Prompt prompt, Pace pace) {
        return dialects.of(id, habits).write(prompt, "m/1", pace);
    }

    private WireRequest written(DialectId id, Prompt prompt, Pace pace) {
        return (WireRequest) draft(id, HostHabits.USUAL, prompt, pace);
    }

    private static JsonNode body(WireRequest request) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        request.body().writeTo(bytes);
        assertThat(request.body().length()).isEqualTo(bytes.size());
        return JSON.readTree(bytes.toByteArray());
    }

    private static void assertBody(WireRequest request, String expected) throws IOException {
        assertThat(body(request)).isEqualTo(JSON.readTree(expected.replace('\'', '"')));
    }

    @Test
    void writesChatCompletions() throws IOException {
        WireRequest request = written(DialectId.OPENAI_CHAT, FULL, Pace.STREAMED);
        assertThat(request.method() + " " + request.path()).isEqualTo("POST /chat/completions");
        assertThat(request.headers()).containsEntry("content-type", "application/json");
        assertBody(request,
                """
                        {'model':'m/1','messages':[{'role':'system','content':'Be brief.'},{'role':'user','content':'Hi \\"you\\" 😀'},
                        {'role':'assistant','content':'Hello'},{'role':'user','content':'Go on'}],'temperature':0.70,'max_tokens':99,
                        'stop':['END','\\n\\n'],'stream':true,'stream_options':{'include_usage':true}}""");
    }

    @Test
    void writesForAHostThatAddressesDeployments() throws IOException {
        WireRequest request = (WireRequest) draft(DialectId.OPENAI_CHAT, NEWER, FULL, Pace.WHOLE);
        assertThat(request.path()).isEqualTo("/openai/deployments/m%2F1/chat/completions?api-version=2024-10-21");
        assertThat(body(request).path("max_completion_tokens").asInt()).isEqualTo(99);
        assertThat(body(request).has("max_tokens")).isFalse();
        assertThat(body(request).has("stream_options")).isFalse();
    }

    @Test
    void doesNotAskForUsageWhereItComesUnasked() throws IOException {
        WireRequest request = (WireRequest) draft(DialectId.OPENAI_CHAT, UNASKED, FULL, Pace.STREAMED);
        assertThat(body(request).has("stream_options")).isFalse();
    }

    @Test
    void writesCompletionsOfOneText() throws IOException {
        Prompt prompt = new Prompt(Optional.empty(), List.of(Message.user("Once")), ALL);
        WireRequest request = written(DialectId.OPENAI_COMPLETIONS, prompt, Pace.WHOLE);
        assertThat(request.path()).isEqualTo("/completions");
        assertBody(request,
                """
                        {'model':'m/1','prompt':'Once','temperature':0.70,'max_tokens':99,'stop':['END','\\n\\n'],'stream':false}""");
    }

    @Test
    void writesResponsesAndLeavesNoneWithTheProvider() throws IOException {
        Prompt prompt = new Prompt(FULL.system(), FULL.messages(),
                new PromptOptions(Optional.empty(), OptionalInt.of(9), List.of()));
        WireRequest request = written(DialectId.OPENAI_RESPONSES, prompt, Pace.STREAMED);
        assertThat(request.path()).isEqualTo("/responses");
        assertBody(request,
                """
                        {'model':'m/1','instructions':'Be brief.','input':[{'role':'user','content':'Hi \\"you\\" 😀'},
                        {'role':'assistant','content':'Hello'},{'role':'user','content':'Go on'}],'max_output_tokens':9,'store':false,'stream':true}""");
    }

    @Test
    void writesMessages() throws IOException {
        WireRequest request = written(DialectId.ANTHROPIC_MESSAGES, FULL, Pace.STREAMED);
        assertThat(request.path()).isEqualTo("/messages");
        assertThat(request.headers()).containsEntry("anthropic-version", "2023-06-01");
        assertBody(request,
                """
                        {'model':'m/1','max_tokens':99,'system':'Be brief.','messages':[{'role':'user','content':'Hi \\"you\\" 😀'},
                        {'role':'assistant','content':'Hello'},{'role':'user','content':'Go on'}],'temperature':0.70,
                        'stop_sequences':['END','\\n\\n'],'stream':true}""");
    }

    @Test
    void boundsTheOutputWhereTheDialectDemandsIt() throws IOException {
        assertBody(written(DialectId.ANTHROPIC_MESSAGES, Prompt.of("Hi"), Pace.WHOLE), """
                {'model':'m/1','max_tokens':4096,'messages':[{'role':'user','content':'Hi'}],'stream':false}""");
    }

    @Test
    void writesGeneratedContent() throws IOException {
        WireRequest request = written(DialectId.GEMINI_GENERATE, FULL, Pace.STREAMED);
        assertThat(request.path()).isEqualTo("/models/m%2F1:streamGenerateContent?alt=sse");
        assertBody(request,
                """
                        {'systemInstruction':{'parts':[{'text':'Be brief.'}]},'contents':[{'role':'user','parts':[{'text':'Hi \\"you\\" 😀'}]},
                        {'role':'model','parts':[{'text':'Hello'}]},{'role':'user','parts':[{'text':'Go on'}]}],
                        'generationConfig':{'temperature':0.70,'maxOutputTokens':99,'stopSequences':['END','\\n\\n']}}""");
        assertThat(((WireRequest) dialects.of(DialectId.GEMINI_GENERATE, HostHabits.USUAL)
                .write(Prompt.of("x"), "models/gem-1", Pace.WHOLE))
                .path())
                .isEqualTo("/models/gem-1:generateContent");
    }

    @Test
    void writesForOllama() throws IOException {
        assertBody(written(DialectId.OLLAMA_CHAT, FULL, Pace.STREAMED),
                """
                        {'model':'m/1','messages':[{'role':'system','content':'Be brief.'},{'role':'user','content':'Hi \\"you\\" 😀'},
                        {'role':'assistant','content':'Hello'},{'role':'user','content':'Go on'}],'stream':true,
                        'options':{'temperature':0.70,'num_predict':99,'stop':['END','\\n\\n']}}""");
        Prompt one = new Prompt(Optional.of("S"), List.of(Message.user("Once")), PromptOptions.NONE);
        WireRequest generate = written(DialectId.OLLAMA_GENERATE, one, Pace.WHOLE);
        assertThat(generate.path()).isEqualTo("/api/generate");
        assertBody(generate, "{'model':'m/1','prompt':'Once','system':'S','stream':false}");
    }

    @Test
    void writesForCohere() throws IOException {
        WireRequest first = written(DialectId.COHERE_CHAT_V1, FULL, Pace.WHOLE);
        assertThat(first.path()).isEqualTo("/v1/chat");
        assertBody(first,
                """
                        {'model':'m/1','message':'Go on','preamble':'Be brief.','chat_history':[{'role':'USER','message':'Hi \\"you\\" 😀'},
                        {'role':'CHATBOT','message':'Hello'}],'temperature':0.70,'max_tokens':99,'stop_sequences':['END','\\n\\n'],'stream':false}""");
        WireRequest second = written(DialectId.COHERE_CHAT_V2, FULL, Pace.STREAMED);
        assertThat(second.path()).isEqualTo("/v2/chat");
        assertBody(second,
                """
                        {'model':'m/1','messages':[{'role':'system','content':'Be brief.'},{'role':'user','content':'Hi \\"you\\" 😀'},
                        {'role':'assistant','content':'Hello'},{'role':'user','content':'Go on'}],'temperature':0.70,'max_tokens':99,
                        'stop_sequences':['END','\\n\\n'],'stream':true}""");
    }

    @ParameterizedTest
    @CsvSource({"OPENAI_RESPONSES, STOP", "OPENAI_COMPLETIONS, CONVERSATION", "OLLAMA_GENERATE, CONVERSATION"})
    void namesWhatItCannotSay(DialectId id, PromptOption option) {
        assertThat(draft(id, HostHabits.USUAL, FULL, Pace.WHOLE)).isEqualTo(new Inexpressible(option));
    }

    @Test
    void refusesSystemTextWhereThereIsNoPlaceForIt() {
        Prompt prompt = new Prompt(Optional.of("S"), List.of(Message.user("Once")), PromptOptions.NONE);
        assertThat(draft(DialectId.OPENAI_COMPLETIONS, HostHabits.USUAL, prompt, Pace.WHOLE))
                .isEqualTo(new Inexpressible(PromptOption.SYSTEM));
    }

    @Test
    void refusesAConversationThatEndsWithTheModelWhereItCannotBeSaid() {
        Prompt prompt =
                new Prompt(Optional.empty(), List.of(Message.user("a"), Message.assistant("b")), PromptOptions.NONE);
        assertThat(draft(DialectId.COHERE_CHAT_V1, HostHabits.USUAL, prompt, Pace.WHOLE))
                .isEqualTo(new Inexpressible(PromptOption.CONVERSATION));
    }

    @ParameterizedTest
    @EnumSource
    void writesNoMoreThanWasAsked(DialectId id) throws IOException {
        JsonNode body = body(written(id, Prompt.of("Hi"), Pace.WHOLE));
        assertThat(body.findValue("temperature")).isNull();
        assertThat(body.findValue("stop")).isNull();
        assertThat(body.findValue("generationConfig")).isNull();
        assertThat(body.findValue("options")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void keepsALoneSurrogateFromBreakingTheRequest(DialectId id) throws IOException {
        assertThat(body(written(id, Prompt.of("a\uD83D b"), Pace.WHOLE)).toString()).contains("b");
    }

    @ParameterizedTest
    @CsvSource({
        "OPENAI_CHAT, /models", "ANTHROPIC_MESSAGES, /models?limit=1000", "GEMINI_GENERATE, /models?pageSize=1000",
        "OLLAMA_CHAT, /api/tags", "COHERE_CHAT_V2, /v1/models?page_size=1000"
    })
    void asksForModels(DialectId id, String path) {
        WireRequest request = dialects.inquiryOf(id, HostHabits.USUAL).writeModels();
        assertThat(request.method() + " " + request.path()).isEqualTo("GET " + path);
        assertThat(request.body().length()).isZero();
    }

    @Test
    void asksForACountWhereThatIsPossible() throws IOException {
        Inquiry messages = dialects.inquiryOf(DialectId.ANTHROPIC_MESSAGES, HostHabits.USUAL);
        WireRequest request = messages.writeCount(Prompt.of("Hi"), "c-1").orElseThrow();
        assertThat(request.path()).isEqualTo("/messages/count_tokens");
        assertBody(request, "{'model':'c-1','messages':[{'role':'user','content':'Hi'}]}");
        Inquiry gemini = dialects.inquiryOf(DialectId.GEMINI_GENERATE, HostHabits.USUAL);
        assertThat(gemini.writeCount(Prompt.of("Hi"), "g-1").orElseThrow().path()).isEqualTo("/models/g-1:countTokens");
        assertThat(dialects.inquiryOf(DialectId.OPENAI_CHAT, HostHabits.USUAL).writeCount(Prompt.of("Hi"), "m"))
                .isEmpty();
    }
}
