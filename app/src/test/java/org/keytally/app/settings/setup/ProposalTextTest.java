package org.keytally.app.settings.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keytally.app.words.Words;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.domain.model.Tier;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.setup.Proposal;

final class ProposalTextTest {

    @Test
    void callsAProviderByItsName() {
        ProposalText text = new ProposalText(Words.english(), new FakeHome()::providers);

        assertThat(text.of(new Proposal.OfModels(PromptType.of("chat"), Tier.CHEAP, "openai")))
                .isEqualTo("Prompts of type chat ask the cheapest good enough model of OpenAI");
    }
}
