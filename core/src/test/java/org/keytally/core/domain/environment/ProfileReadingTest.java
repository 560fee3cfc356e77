package org.keytally.core.domain.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.adapter.catalog.ProviderFile;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Environment;

final class ProfileReadingTest {

    private static final Providers PROVIDERS = new Providers(ProviderFile.shipped());
    private static final EnvironmentProfile EVERYTHING = EnvironmentProfile.empty(Environment.STAGING)
            .withRequests(new ProviderId("openai"), one -> one.withModel("gpt-4.1 mini")
                    .withMaxTokens(500)
                    .withTemperature(new BigDecimal("0.30")))
            .withRequests(new ProviderId("anthropic"), one -> one.withMaxTokens(9))
            .withLocal(new LocalModels(true, Optional.of(URI.create("http://localhost:1234")), Optional.of("llama2")))
            .withPractice(true)
            .withSpending(new SpendingPlan(
                    Optional.of(new BigDecimal("12.50")), List.of(75, 90), true, OptionalInt.of(100)))
            .withVariable("GCP_REGION", "europe-west1")
            .withVariable("NEO4J_USER", "a \"b\" \\c");

    @Test
    void givesBackWhatWasWritten() {
        String text = ProfileText.of(Environment.STAGING, Optional.of(EVERYTHING), List.of(), PROVIDERS);

        assertThat(read(text)).isEqualTo(new ProfileReading.Result(EVERYTHING, List.of(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIREBASE_USE_EMULATOR", "USE_FIREBASE_EMULATOR", "USE_EMULATOR"})
    void carriesTheSwitchOfTheEmulatorsHoweverItIsCalled(String name) {
        ProfileReading.Result result = read(name + "=true\n");

        assertThat(result.left()).isEmpty();
        assertThat(result.profile().variables()).isEqualTo(Map.of(name, "true"));
    }

    @Test
    void marksMayBeSharesOrPercentages() {
        assertThat(read("ALERT_THRESHOLDS=0.5, 0.75,90%\n").profile().spending().marks())
                .isEqualTo(List.of(50, 75, 90));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "OPENAI_BASE_URL=https://evil.example", "ANTHROPIC_BASE_URL=https://evil.example", "HTTPS_PROXY=http://evil"
    })
    void aFileNeverChangesWhereAKeyIsSent(String line) {
        ProfileReading.Result result = read(line + "\n");

        assertThat(result.profile()).isEqualTo(EnvironmentProfile.empty(Environment.STAGING));
        assertThat(result.left()).extracting(ProfileReading.Left::why).containsExactly(ProfileReading.Why.ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://evil.example:11434",
        "http://localhost.evil.example",
        "http://user@localhost:11434",
        "http://[::ffff:10.0.0.1]:11434",
        "http://0x7f.1:11434",
        "file:///etc/passwd"
    })
    void promptsForLocalModelsStayOnThisMachine(String address) {
        ProfileReading.Result result = read("LOCAL_LLM_ENDPOINT=" + address + "\n");

        assertThat(result.profile().local().endpoint()).isEmpty();
        assertThat(result.left())
                .extracting(ProfileReading.Left::why)
                .containsExactly(ProfileReading.Why.NOT_THIS_MACHINE);
    }

    @Test
    void aPlainNameNeverTakesTheValueOfASecret() {
        ProfileReading.Result result = read("OPENAI_MODEL=${OPENAI_API_KEY}\n", Map.of("OPENAI_API_KEY", "hidden"));

        assertThat(result.profile().requests()).isEmpty();
        assertThat(result.left()).extracting(ProfileReading.Left::why).containsExactly(ProfileReading.Why.UNRESOLVED);
    }

    @ParameterizedTest
    @CsvSource({
        "OPENAI_MAX_TOKENS=0", "OPENAI_MAX_TOKENS=-5", "OPENAI_MAX_TOKENS=many", "OPENAI_TEMPERATURE=2.1",
        "OPENAI_RATE_LIMIT=0", "MAX_MONTHLY_COST=0", "MAX_MONTHLY_COST=-1", "MAX_MONTHLY_COST=1e9",
        "ENABLE_COST_CAPS=perhaps", "ALERT_THRESHOLDS=soon", "ALERT_THRESHOLDS=140", "USE_LOCAL_LLM=2"
    })
    void aValueThatCannotBeIsNamedWithItsLine(String line) {
        assertThat(read("# first\n" + line + "\n").bad())
                .contains(new ProfileReading.BadValue(2, line.substring(0, line.indexOf('='))));
    }

    @Test
    void thePresetsAreThoseThatWereAskedFor() {
        assertThat(EnvironmentPreset.of(Environment.DEVELOPMENT).profile().spending())
                .isEqualTo(plan("100", List.of(90), 20));
        assertThat(EnvironmentPreset.of(Environment.CI).profile().spending()).isEqualTo(plan("50", List.of(), 5));
        assertThat(EnvironmentPreset.of(Environment.STAGING).profile().spending())
                .isEqualTo(plan("500", List.of(75, 90), 100));
        assertThat(EnvironmentPreset.of(Environment.PRODUCTION).asksForBudget()).isTrue();
        assertThat(EnvironmentPreset.of(Environment.DEVELOPMENT).profile().local().areFirst()).isTrue();
        assertThat(EnvironmentPreset.of(Environment.CI).profile().usesPractice()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        ".env.production, PRODUCTION", ".staging, STAGING", ".development, DEVELOPMENT", ".test, CI",
        ".local, DEVELOPMENT", "prod.env, PRODUCTION"
    })
    void aFileTellsItsEnvironmentByItsName(String name, Environment environment) {
        assertThat(EnvironmentNames.ofFile(name)).contains(environment);
        assertThat(EnvironmentNames.ofFile(".env")).isEmpty();
    }

    private static SpendingPlan plan(String monthly, List<Integer> marks, int rate) {
        return new SpendingPlan(Optional.of(new BigDecimal(monthly)), marks, true, OptionalInt.of(rate));
    }

    private static ProfileReading.Result read(String text) {
        return read(text, Map.of());
    }

    private static ProfileReading.Result read(String text, Map<String, String> surroundings) {
        EnvFile file = EnvFile.read(
                text.getBytes(StandardCharsets.UTF_8), ProfileReading.plainNames(PROVIDERS)).file().orElseThrow();
        return ProfileReading.read(PROVIDERS, file, Environment.STAGING, surroundings);
    }
}
