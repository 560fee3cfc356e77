package org.keytally.core.adapter.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;

final class ProviderFileTest {

    private static final Providers SHIPPED = new Providers(ProviderFile.shipped());

    @Test
    void bringsEveryProviderAndService() {
        assertThat(SHIPPED.all()).extracting(provider -> provider.id().value()).containsExactlyInAnyOrder(
                "openai", "azure", "anthropic", "gemini", "groq", "openrouter", "mistral", "deepseek", "xai",
                "perplexity", "together", "fireworks", "cerebras", "cohere", "huggingface", "zai", "ollama",
                "lmstudio", "practice", "clickup", "gcp", "firebase", "neo4j", "other", "openrouter-provisioning",
                "openai-admin");
    }

    @Test
    void tellsWhoseKeysAProgramMakesAndPromptsNoneOfWhatMakesThem() {
        assertThat(SHIPPED.all()).filteredOn(Provider::isMint).allMatch(provider -> !provider.answersPrompts())
                .extracting(provider -> provider.keys().mints().orElseThrow().value())
                .containsExactly("openrouter", "openai");
        assertThat(SHIPPED.mintOf(new ProviderId("openai"))).isEqualTo(SHIPPED.find("openai-admin"));
        assertThat(SHIPPED.mintOf(new ProviderId("anthropic"))).isEmpty();
    }

    @Test
    void knowsProvidersByTheirOtherNames() {
        assertThat(SHIPPED.find("together_ai")).isEqualTo(SHIPPED.find("together"));
        assertThat(SHIPPED.find("fireworks_ai")).isEqualTo(SHIPPED.find("fireworks"));
        assertThat(SHIPPED.find("cohere_chat")).isEqualTo(SHIPPED.find("cohere"));
        assertThat(SHIPPED.find("VERTEX")).isEqualTo(SHIPPED.find("gemini"));
    }

    @Test
    void callsLocalWhatRunsOnThisMachine() {
        assertThat(SHIPPED.all()).filteredOn(Provider::isLocal).extracting(provider -> provider.id().value())
                .containsExactly("ollama", "lmstudio", "practice");
    }

    @Test
    void namesOnlyAddressesThatMayBeUsedAndDialectsThatThereAre() {
        for (Provider provider : SHIPPED.all()) {
            provider.access().base().ifPresent(base -> assertThat(Endpoint.of(base.toString(), Set.of()))
                    .isInstanceOf(Endpoint.Usable.class));
            provider.access()
                    .dialect()
                    .filter(dialect -> !dialect.equals("practice"))
                    .ifPresent(dialect -> assertThat(DialectId.of(dialect)).as(dialect).isPresent());
        }
    }

    @Test
    void givesNoVariableToTwoProviders() {
        Set<String> seen = new HashSet<>();
        SHIPPED.all().forEach(provider -> provider.keys()
                .variables()
                .forEach(variable -> assertThat(seen.add(variable)).as(variable).isTrue()));
    }

    @Test
    void letsALaterProviderTakeThePlaceOfAnEarlierOne() throws IOException {
        List<Provider> read = read("[{\"id\":\"a\",\"name\":\"One\"},{\"id\":\"a\",\"name\":\"Two\"}]");

        assertThat(new Providers(read).find("a").orElseThrow().name()).isEqualTo("Two");
    }

    @Test
    void refusesAFileThatIsNone() {
        for (String text : List.of(
                "", "{}", "[{\"id\":\"not an id\"}]", "[{\"id\":\"a\",\"shapes\":[{\"pattern\":\"(\"}]}]",
                "[{\"id\":\"a\",\"shapes\":[{\"size\":\"1\"}]}]", "[{\"id\":\"a\",\"variables\":\"A\"}]",
                "[{\"id\":\"a\",\"sign_in\":{\"cookie\":\"c\"}}]", "[{\"id\":\"a\",\"base\":\"no address\"}]",
                "[{\"id\":\"a\"")) {
            assertThat(catchThrowable(() -> read(text))).as(text).isInstanceOf(IOException.class);
        }
    }

    private static List<Provider> read(String json) throws IOException {
        return ProviderFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
