package org.keytally.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.About;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.usecase.FakeHome;

final class ProviderTextTest {

    private final ProviderText text = new ProviderText(Words.english());

    @Test
    void saysWhetherItWantsToBePaidAndWhereItHandlesData() {
        assertThat(text.facts(provider("openai"))).containsExactly("needs a paid account", "data in the United States");
        assertThat(text.facts(provider("mistral")))
                .containsExactly("works without a paid account", "data in the European Union");
        assertThat(text.facts(provider("azure")))
                .containsExactly("needs a paid account", "data in a region of your choice");
        assertThat(text.facts(provider("ollama"))).containsExactly("on this machine, free");
        assertThat(text.facts(provider("other"))).isEmpty();
    }

    @Test
    void namesARegionThatIsAPersonsOwnAsItIs() {
        Provider openai = provider("openai");
        About about = new About(
                Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.of("Wien 3"), Optional.empty(),
                List.of());

        assertThat(text.facts(new Provider(
                openai.id(), openai.name(), false, openai.access(), openai.keys(), about, openai.aliases())))
                .containsExactly("data in Wien 3");
    }

    @Test
    void leadsToAKeyInThreeToFiveSteps() {
        for (Words words : new Words[]{Words.english(), Words.in("de")}) {
            for (Provider one : new FakeHome().providers().all()) {
                if (one.keys().page().isPresent()) {
                    assertThat(new ProviderText(words).steps(one)).as(one.name()).hasSizeBetween(3, 5);
                }
            }
        }
        assertThat(text.steps(provider("practice"))).isEmpty();
    }

    private static Provider provider(String id) {
        return new FakeHome().providers().find(id).orElseThrow();
    }
}
