package org.keytally.app.cli.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.catalog.ProviderId;

final class AskAgainTest {

    private static final ModelFacts LARGER = new ModelFacts(
            new ProviderId("openai"), "gpt-4.1", OptionalLong.of(1_047_576), OptionalLong.empty(), false, Set.of());

    @Test
    void namesTheOtherModelAndKeepsTheProvider() {
        assertThat(AskAgain.of(List.of("prompt", "-", "--type", "resume"), LARGER))
                .isEqualTo("keytally prompt - --type resume --provider openai --model gpt-4.1");
    }

    @Test
    void takesThePlaceOfTheModelThatWasNamed() {
        assertThat(AskAgain.of(List.of("prompt", "--model", "gpt-4o", "-", "--key=Work"), LARGER))
                .isEqualTo("keytally prompt - --key=Work --model gpt-4.1");
        assertThat(AskAgain.of(List.of("prompt", "--model=gpt-4o", "-", "--provider", "openai"), LARGER))
                .isEqualTo("keytally prompt - --provider openai --model gpt-4.1");
    }

    @Test
    void quotesWhatAShellWouldTakeApart() {
        assertThat(AskAgain.of(List.of("prompt", "it's $HOME", "--key", "Work"), LARGER))
                .isEqualTo("keytally prompt 'it'\\''s $HOME' --key Work --model gpt-4.1");
    }

    @Test
    void repeatsNoPromptOfPages() {
        assertThat(AskAgain.of(List.of("prompt", "word ".repeat(1000), "--key", "Work"), LARGER))
                .isEqualTo("keytally prompt TEXT --key Work --model gpt-4.1");
    }
}
