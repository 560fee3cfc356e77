package org.keytally.core.usecase.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Unacceptable;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.FakeHome;

final class FindKeysTest {

    private static final String KEY = "sk-proj-" + Canary.CORE;

    private final FakeHome home = new FakeHome();
    private final FindKeys findKeys = new FindKeys(home.ring, home::providers);
    private final ImportKeys importKeys = new ImportKeys(home.ring, new AddKey(home.ring, home::providers));

    @Test
    void readsEveryWayOfWritingALine() {
        for (String line : List.of(
                "OPENAI_API_KEY=%s",
                "  OPENAI_API_KEY = %s  ",
                "export OPENAI_API_KEY=%s",
                "OPENAI_API_KEY=\"%s\"",
                "OPENAI_API_KEY='%s'",
                "OPENAI_API_KEY=\"%s\" # mine",
                "OPENAI_API_KEY=%s # mine",
                "OPENAI_API_KEY=%s\r",
                "\ufeffOPENAI_API_KEY=%s",
                "# first\n\nOPENAI_API_KEY=%s\nnot a line",
                "A=${B}\nMINE=%s\nOPENAI_API_KEY=${MINE}",
                "OPENAI_API_KEY=old\nOPENAI_API_KEY=%s")) {
            List<FoundKey> found = find(line.formatted(KEY));
            assertThat(found).as(line).hasSize(1);
            assertThat(found.getFirst().secret().matches(FakeHome.openAi(""))).as(line).isTrue();
            assertThat(found.getFirst().isNew()).as(line).isTrue();
        }
    }

    @Test
    void passesOverWhatIsNoAssignmentOrIsCommentedOutOrEmpty() {
        assertThat(find("#OPENAI_API_KEY=" + KEY)).isEmpty();
        assertThat(find("OPENAI_API_KEY=")).isEmpty();
        assertThat(find("OPENAI_API_KEY=\"\"")).isEmpty();
        assertThat(find("OPENAI_API_KEY " + KEY)).isEmpty();
        assertThat(find("=" + KEY)).isEmpty();
        assertThat(find("")).isEmpty();
    }

    @Test
    void tellsTheEnvironmentByTheEndingOfTheName() {
        Map<String, String> environments = find(
                """
                        OPENAI_API_KEY=%1$s1
                        OPENAI_API_KEY_PROD=%1$s2
                        OPENAI_API_KEY_STAGING=%1$s3
                        OPENAI_API_KEY_DEV=%1$s4
                        OPENAI_API_KEY_TEST=%1$s5
                        ANTHROPIC_API_KEY_PRODUCTION=sk-ant-%2$s
                        GROQ_API_KEY=gsk_%2$s
                        """.formatted(KEY, Canary.CORE))
                .stream()
                .collect(Collectors.toMap(FoundKey::variable,
                        key -> key.provider().id() + " " + key.environment().map(Environment::name).orElse("all")));

        assertThat(environments).isEqualTo(Map.of(
                "OPENAI_API_KEY", "openai all",
                "OPENAI_API_KEY_PROD", "openai PRODUCTION",
                "OPENAI_API_KEY_STAGING", "openai STAGING",
                "OPENAI_API_KEY_DEV", "openai DEVELOPMENT",
                "OPENAI_API_KEY_TEST", "openai CI",
                "ANTHROPIC_API_KEY_PRODUCTION", "anthropic PRODUCTION",
                "GROQ_API_KEY", "groq all"));
    }

    @Test
    void knowsAKeyUnderAnUnknownNameWhereItsShapeIsSure() {
        assertThat(find("MY_SECRET=" + KEY)).extracting(key -> key.provider().id().value()).containsExactly("openai");
        assertThat(find("MY_LOGIN=" + KEY)).isEmpty();
        assertThat(find("MY_SECRET=" + Canary.CORE)).isEmpty();
    }

    @Test
    void saysWhyAValueCannotBeAKey() {
        assertThat(find("OPENAI_API_KEY=${UNSET}").getFirst().unacceptable()).contains(Unacceptable.REFERENCE);
        assertThat(find("OPENAI_API_KEY=your-key-here").getFirst().unacceptable()).contains(Unacceptable.PLACEHOLDER);
        assertThat(find("OPENAI_API_KEY=two words").getFirst().unacceptable()).contains(Unacceptable.WHITE_SPACE);
        assertThat(find("OPENAI_API_KEY=/run/secrets/openai").getFirst().isNew()).isFalse();
    }

    @Test
    void showsNoCharactersWhereAVariableIsNamedInPlaceOfASecret() {
        List<FoundKey> found = find(
                "OPENAI_API_KEY=${NOWHERE}\nGROQ_API_KEY=\"${NOWHERE}\"\nFIREBASE_SERVICE_ACCOUNT=$NOWHERE");

        assertThat(found).extracting(FoundKey::unacceptable)
                .hasSize(3)
                .containsOnly(Optional.of(Unacceptable.REFERENCE));
        assertThat(found).allMatch(key -> key.masked().isEmpty() && key.lastFour().isEmpty());
    }

    @Test
    void countsASecretOnceAndKnowsOneThatIsStored() {
        Key stored = home.add("Work");

        List<FoundKey> found = find("OPENAI_API_KEY=%1$sWork\nA_KEY=%1$snew\nB_KEY=%1$snew".formatted(KEY));

        assertThat(found).extracting(FoundKey::variable).containsExactly("OPENAI_API_KEY", "A_KEY");
        assertThat(found.getFirst().stored()).contains(stored);
        assertThat(found).extracting(FoundKey::isNew).containsExactly(false, true);
    }

    @Test
    void readsAServiceAccountOverSeveralLines() {
        String account = """
                {
                  "type": "service_account",
                  "private_key": "%s",
                  "client_email": "a@b.iam.example.com"
                }""".formatted(Canary.CORE);

        List<FoundKey> found = find("GOOGLE_APPLICATION_CREDENTIALS_JSON='" + account + "'\nGROQ_API_KEY=gsk_"
                + Canary.CORE);

        assertThat(found).extracting(key -> key.provider().id().value()).containsExactly("gcp", "groq");
        assertThat(found).allMatch(FoundKey::isNew);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEO4J_USER", "NEO4J_USERNAME"})
    void takesAddressAndUserOfNeo4jFromTheirOwnLines(String user) {
        FoundKey found = find(
                "NEO4J_URI=neo4j+s://db.example.com\n" + user + "=me\nNEO4J_PASSWORD=" + Canary.CORE).getFirst();

        assertThat(found.connection()).isEqualTo(new Connection(
                Optional.of(URI.create("neo4j+s://db.example.com")),
                Optional.empty(),
                Optional.empty(),
                Optional.of("me")));
    }

    @Test
    void changesNothingByFinding() {
        home.steps.mend();

        find("OPENAI_API_KEY=" + KEY);

        assertThat(home.steps.taken()).isEmpty();
    }

    @Test
    void importsWhatIsNewAndNothingElse() {
        home.add("Work");
        List<FoundKey> found = find(
                "OPENAI_API_KEY=%1$sWork\nOPENAI_API_KEY_PROD=%1$sprod\nGROQ_API_KEY=changeme".formatted(KEY));

        importKeys.take(found);

        assertThat(home.keys.all()).extracting(Key::label).containsExactly("Work", "OpenAI production");
        assertThat(home.key("OpenAI production").environment()).contains(Environment.PRODUCTION);
        assertThat(home.actions()).isEqualTo(List.of("key.created", "key.imported"));
        assertThat(home.everythingShown()).doesNotContain(Canary.CORE);
    }

    @Test
    void findsALabelForEachOfTwoKeysOfOneProviderAndEnvironment() {
        List<AddKey.Result> results = importKeys.take(find(
                "GEMINI_API_KEY_PROD=AIza%1$s1\nGOOGLE_API_KEY_PROD=AIza%1$s2".formatted(Canary.CORE)));

        assertThat(results).allMatch(AddKey.Result.Added.class::isInstance);
        assertThat(home.keys.all()).extracting(Key::label)
                .containsExactly("Google Gemini production", "Google Gemini production 2");
    }

    @Test
    void leavesTheSecretsItFoundToBeClosedByTheCaller() {
        List<FoundKey> found = find("OPENAI_API_KEY=" + KEY);
        importKeys.take(found);

        try (Secret still = found.getFirst().secret()) {
            assertThat(still.matches(FakeHome.openAi(""))).isTrue();
        }
    }

    @Test
    void looksAtTheVariablesThatMayHoldAKeyOnly() {
        assertThat(List.of("OPENAI_API_KEY", "OPENAI_API_KEY_PROD", "X_TOKEN", "NEO4J_URI"))
                .allMatch(findKeys::wants);
        assertThat(List.of("PATH", "HOME", "LANG")).noneMatch(findKeys::wants);
    }

    private List<FoundKey> find(String lines) {
        return findKeys.find(lines.getBytes(StandardCharsets.UTF_8));
    }
}
