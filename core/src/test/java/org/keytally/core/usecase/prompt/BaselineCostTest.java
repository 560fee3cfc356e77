package org.keytally.core.usecase.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.catalog.ProviderFile;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.ModelBook;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceRows;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.ledger.Addressee;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Errand;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.PromptId;
import org.keytally.core.domain.ledger.Purse;
import org.keytally.core.domain.ledger.Worst;
import org.keytally.core.domain.model.Baseline;
import org.keytally.core.domain.model.ModelRules;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.PromptType;

/// What a prompt would have cost with the model it is compared with.
final class BaselineCostTest {

    private static final Instant MARCH = Instant.parse("2026-03-15T12:00:00Z");
    private static final Usage USAGE = new Usage(1_000_000, 0, 0, 0, 1_000_000, 0);
    private static final PriceBook PRICES = new PriceBook(List.of(
            price("gpt-4o-mini", "2026-01-01", "0.15", "0.6"),
            price("gpt-4o", "2026-01-01", "2.5", "10"),
            price("gpt-4o", "2026-04-01", "2", "8")));

    private ModelRules rules = ModelRules.NONE;

    @Test
    void withoutAWordTheRecommendedModelIsTheBaseline() {
        assertThat(baseline("openai", "gpt-4o", MARCH)).contains(Money.of("0.75"));
    }

    @Test
    void theBaselineItselfIsNotCompared() {
        assertThat(baseline("openai", "gpt-4o-mini", MARCH)).isEmpty();
    }

    @Test
    void thePriceIsThatOfTheEntrysDay() {
        named("gpt-4o");
        assertThat(baseline("openai", "gpt-4o-mini", MARCH)).contains(Money.of("12.5"));
        assertThat(baseline("openai", "gpt-4o-mini", Instant.parse("2026-04-01T00:00:00Z")))
                .contains(Money.of("10"));
    }

    @Test
    void theBaselineOfAnotherProviderShowsWhatALocalModelSaves() {
        named("gpt-4o");
        assertThat(baseline("ollama", "llama3.2", MARCH)).contains(Money.of("12.5"));
    }

    @Test
    void playedAnswersSaveNothing() {
        named("gpt-4o");
        assertThat(baseline("practice", "practice", MARCH)).isEmpty();
    }

    @Test
    void aBaselineWithoutAPriceIsNoComparison() {
        named("gpt-unheard-of");
        assertThat(baseline("openai", "gpt-4o", MARCH)).isEmpty();
    }

    private void named(String model) {
        rules = ModelRules.NONE.with(new Baseline(
                Optional.of(PromptType.of("chat")), new OfferedModel(new ProviderId("openai"), model)));
    }

    private Optional<Money> baseline(String name, String model, Instant at) {
        Provider provider = new Providers(ProviderFile.shipped()).find(name).orElseThrow();
        EntryId id = new EntryId(new EventId(new UUID(0x7000L, 1)));
        Intent intent = new Intent(
                id,
                PromptId.startedBy(id),
                at,
                new Addressee(provider.id(), model),
                Purse.FREE,
                new Errand("", "Chat", "", "", "", Environment.DEVELOPMENT),
                false,
                new Worst(Optional.empty(), 0));
        return new Tariff(() -> PRICES, () -> new ModelBook(List.of()), () -> rules)
                .baselineCost(provider, intent, USAGE);
    }

    private static PriceRow price(
            String model, String from, String input, String output) {
        return PriceRows.row(model, from).rate(TokenClass.INPUT, input).rate(TokenClass.OUTPUT, output).build();
    }
}
