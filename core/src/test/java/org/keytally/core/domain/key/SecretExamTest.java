package org.keytally.core.domain.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.catalog.ProviderFile;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.sweep.Canary;

final class SecretExamTest {

    private static final Providers PROVIDERS = new Providers(ProviderFile.shipped());
    private static final String CORE = Canary.CORE;

    @Test
    void refusesWhatIsBlank() {
        assertRefused(Unacceptable.BLANK, "", " ", "\t\r\n ");
    }

    @Test
    void refusesWhiteSpaceInside() {
        assertRefused(Unacceptable.WHITE_SPACE, "sk-" + CORE + " x", "sk-\n" + CORE, "sk\t" + CORE, "a b");
    }

    @Test
    void refusesAKeyWithTheNameOfItsVariableBefore() {
        assertRefused(
                Unacceptable.ASSIGNMENT,
                "OPENAI_API_KEY=sk-" + CORE, "export GROQ_KEY=gsk_" + CORE, "OPENAI_API_KEY='sk-" + CORE + "'",
                "api_key = " + CORE, "$env:XAI_TOKEN=\"xai-" + CORE + "\"", "apiKey=" + CORE + "==");
    }

    @Test
    void refusesAKeyInQuotes() {
        assertRefused(Unacceptable.QUOTED, "'sk-" + CORE + "'", "\"sk-" + CORE + "\"", "`" + CORE + "`", "\"\"");
    }

    @Test
    void refusesAddresses() {
        assertRefused(
                Unacceptable.ADDRESS, "https://api.example.com/v1", "HTTP://a", "neo4j+s://db", "file:///tmp/a b");
    }

    @Test
    void refusesPathsOfFiles() {
        assertRefused(
                Unacceptable.FILE_PATH,
                "/home/me/keys.txt", "~/key", "./key", "../key", "C:\\Users\\me\\key.txt", "/key.txt",
                "/my files/key", "./keys/openai.txt");
    }

    @Test
    void refusesPlaceholders() {
        assertRefused(
                Unacceptable.PLACEHOLDER,
                "your-api-key-here", "YOUR_KEY", "<key>", "{{key}}", "sk-...", "sk-***",
                "changeme", "xxxxxxxx", "insert-key-here");
    }

    @Test
    void refusesNamesOfVariablesInPlaceOfTheirValues() {
        assertRefused(Unacceptable.REFERENCE, "${OPENAI_API_KEY}", "$KEY", "${key_2}");
    }

    @Test
    void refusesCharactersThatNoKeyHas() {
        assertRefused(
                Unacceptable.NOT_PRINTABLE,
                "sk-" + CORE + "é", "sk-\u00a0" + CORE, "sk-\u200b" + CORE, "\ufeffsk-" + CORE, "sk-" + CORE + "\u007f",
                "sk-\u0000" + CORE, "ѕk-" + CORE);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(SecretExam.refusal(secret("k".repeat(SecretExam.LONGEST_KEY)))).isEmpty();
        assertRefused(Unacceptable.TOO_LONG, "k".repeat(SecretExam.LONGEST_KEY + 1));
        assertRefused(Unacceptable.TOO_LONG, "A_".repeat(SecretExam.LONGEST_KEY));
    }

    @Test
    void acceptsWhatLooksLikeAnyKey() {
        for (String text : List.of(
                "sk-proj-" + CORE, CORE, "a/b+c==" + CORE, "p@ss/word!" + CORE, "x", "key." + CORE,
                "$" + CORE + "$1", "A_TOKEN_" + CORE + "==", "pass=" + CORE, "'" + CORE, CORE + "=")) {
            assertThat(SecretExam.refusal(secret(text))).as("refused one of length " + text.length()).isEmpty();
        }
    }

    @Test
    void recognisesShapesThatAreOfOneProviderAlone() {
        assertSure("openai", "sk-proj-" + CORE);
        assertSure("openai", "sk-svcacct-" + CORE);
        assertSure("anthropic", "sk-ant-api03-" + CORE);
        assertSure("openrouter", "sk-or-v1-" + CORE);
        assertSure("gemini", "AIza" + CORE);
        assertSure("groq", "gsk_" + CORE);
        assertSure("xai", "xai-" + CORE);
        assertSure("perplexity", "pplx-" + CORE);
        assertSure("together", "tgp_v1_" + CORE);
        assertSure("fireworks", "fw_" + CORE);
        assertSure("cerebras", "csk-" + CORE);
        assertSure("huggingface", "hf_" + CORE);
        assertSure("zai", "0".repeat(32) + "." + CORE.substring(0, 16));
        assertSure("clickup", "pk_123_" + CORE.toUpperCase(Locale.ROOT));
    }

    @Test
    void namesTheCandidatesOfAShapeThatSeveralShare() {
        assertUnsure(List.of("openai", "deepseek"), "sk-" + "0".repeat(32));
        assertUnsure(List.of("azure"), "0".repeat(32));
        assertUnsure(List.of("together"), "0".repeat(64));
        assertUnsure(List.of("cohere"), CORE + CORE);
        assertUnsure(List.of("openai"), "sk-" + CORE);
    }

    @Test
    void recognisesNobodyWhereTheShapeSaysNothing() {
        assertUnsure(List.of(), "!" + CORE);
        assertUnsure(List.of(), "");
    }

    @Test
    void takesAServiceAccountForADocumentAndNothingElse() {
        String account = """
                {"type": "service_account", "private_key": "%s", "client_email": "%s@x.iam.example.com"}
                """;
        assertSure("gcp", account.formatted(CORE, "builder"));
        assertSure("firebase", account.formatted(CORE, "firebase-adminsdk-1"));
        Provider gcp = provider("gcp");
        assertThat(SecretExam.refusal(secret(account.formatted(CORE, "builder")), gcp)).isEmpty();
        assertThat(SecretExam.refusal(secret("{\"type\": \"user\"}"), gcp))
                .contains(Unacceptable.NOT_A_SERVICE_ACCOUNT);
        assertThat(SecretExam.refusal(secret(CORE), gcp)).contains(Unacceptable.NOT_A_SERVICE_ACCOUNT);
        assertThat(SecretExam.refusal(secret("\n"), gcp)).contains(Unacceptable.BLANK);
        assertThat(SecretExam.refusal(secret("{" + " ".repeat(SecretExam.LONGEST_DOCUMENT) + "}"), gcp))
                .contains(Unacceptable.TOO_LONG);
    }

    private static void assertRefused(Unacceptable why, String... texts) {
        for (String text : texts) {
            assertThat(SecretExam.refusal(secret(text))).as("of length " + text.length()).isEqualTo(Optional.of(why));
        }
    }

    private static void assertSure(String provider, String text) {
        Recognition recognition = SecretExam.recognise(secret(text), PROVIDERS);
        assertThat(ids(recognition)).startsWith(provider);
        assertThat(recognition.isSure()).as(provider).isTrue();
    }

    private static void assertUnsure(List<String> candidates, String text) {
        Recognition recognition = SecretExam.recognise(secret(text), PROVIDERS);
        assertThat(ids(recognition)).isEqualTo(candidates);
        assertThat(recognition.isSure()).isFalse();
    }

    private static List<String> ids(Recognition recognition) {
        return recognition.candidates().stream().map(one -> one.id().value()).toList();
    }

    private static Provider provider(String id) {
        return PROVIDERS.find(id).orElseThrow();
    }

    private static Secret secret(String text) {
        return Secret.ofUtf8(text.getBytes(StandardCharsets.UTF_8));
    }
}
