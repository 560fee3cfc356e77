package org.keytally.core.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;

final class ModelRulesTest {

    private static final KeyId WORK = new KeyId("key-00001");
    private static final KeyId HOME = new KeyId("key-00002");
    private static final ProviderId OPENAI = new ProviderId("openai");

    @Test
    void theNarrowestMappingWins() {
        Mapping wide = named(place("chat", Optional.empty(), Optional.empty()), "wide");
        Mapping here = named(place("chat", Optional.empty(), Optional.of(Environment.CI)), "in-ci");
        Mapping keyed = named(place("chat", Optional.of(WORK), Optional.empty()), "with-work");
        Mapping both = named(place("chat", Optional.of(WORK), Optional.of(Environment.CI)), "work-in-ci");
        ModelRules rules = ModelRules.NONE.with(wide).with(both).with(here).with(keyed);

        assertThat(rules.mapping(chat(), Optional.of(WORK), Environment.CI)).contains(both);
        assertThat(rules.mapping(chat(), Optional.of(WORK), Environment.STAGING)).contains(keyed);
        assertThat(rules.mapping(chat(), Optional.of(HOME), Environment.CI)).contains(here);
        assertThat(rules.mapping(chat(), Optional.empty(), Environment.STAGING)).contains(wide);
        assertThat(rules.mapping(PromptType.of("resume"), Optional.of(WORK), Environment.CI)).isEmpty();
    }

    @Test
    void aKeyNarrowsMoreThanAnEnvironment() {
        Mapping here = named(place("chat", Optional.empty(), Optional.of(Environment.CI)), "in-ci");
        Mapping keyed = named(place("chat", Optional.of(WORK), Optional.empty()), "with-work");

        assertThat(ModelRules.NONE.with(here).with(keyed).mapping(chat(), Optional.of(WORK), Environment.CI))
                .contains(keyed);
    }

    @Test
    void hoursNarrowWhatHoldsElse() {
        Mapping always = named(place("chat", Optional.empty(), Optional.of(Environment.STAGING)), "always");
        Mapping nightly = named(
                new MappingPlace(
                        chat(), Optional.empty(), Optional.of(Environment.STAGING), Hours.find("20:00-08:00")),
                "nightly");
        ModelRules rules = ModelRules.NONE.with(nightly).with(always);

        assertThat(rules.mapping(chat(), Optional.empty(), Environment.STAGING, () -> LocalTime.of(19, 59)))
                .contains(always);
        assertThat(rules.mapping(chat(), Optional.empty(), Environment.STAGING, () -> LocalTime.of(20, 0)))
                .contains(nightly);
        assertThat(rules.mapping(chat(), Optional.empty(), Environment.STAGING, () -> LocalTime.of(7, 59)))
                .contains(nightly);
        assertThat(rules.mapping(chat(), Optional.empty(), Environment.CI, () -> LocalTime.of(7, 59))).isEmpty();
        assertThat(rules.mapping(chat(), Optional.empty(), Environment.STAGING)).contains(always);
        assertThat(rules.without(nightly.place()).mappings()).containsExactly(always);
    }

    @Test
    void aMappingTakesTheOneAtItsPlaceAway() {
        Mapping first = named(MappingPlace.of("Chat "), "first");
        Mapping second = named(MappingPlace.of("chat"), "second");
        ModelRules rules = ModelRules.NONE.with(first).with(second);

        assertThat(rules.mappings()).containsExactly(second);
        assertThat(rules.without(MappingPlace.of("CHAT")).mappings()).isEmpty();
    }

    @Test
    void theBaselineOfATypeComesBeforeTheOneForAll() {
        OfferedModel all = new OfferedModel(OPENAI, "gpt-4o");
        OfferedModel own = new OfferedModel(OPENAI, "gpt-4.1");
        ModelRules rules = ModelRules.NONE
                .with(new Baseline(Optional.empty(), all))
                .with(new Baseline(Optional.of(chat()), own));

        assertThat(rules.baseline(chat())).contains(own);
        assertThat(rules.baseline(PromptType.of("resume"))).contains(all);
        assertThat(rules.withoutBaseline(Optional.of(chat())).baseline(chat())).contains(all);
    }

    @Test
    void aPersonPutsModelsIntoTiersAndTakesThemOut() {
        OfferedModel mine = new OfferedModel(OPENAI, "my-model");
        OfferedModel nano = new OfferedModel(OPENAI, "gpt-5-nano");
        TierBook shipped = ModelRules.NONE.tierBook();
        ModelRules changed = ModelRules.NONE
                .with(new TierChange(Tier.CHEAP, mine, true))
                .with(new TierChange(Tier.CHEAP, nano, false));

        assertThat(shipped.of(Tier.CHEAP, Optional.of(OPENAI))).contains(nano);
        assertThat(changed.tierBook().of(Tier.CHEAP, Optional.of(OPENAI))).contains(mine).doesNotContain(nano);
        assertThat(changed.with(new TierChange(Tier.CHEAP, nano, true)).tierBook().of(Tier.CHEAP, Optional.of(OPENAI)))
                .contains(nano);
    }

    @Test
    void everyTierThatShipsHasAModelOfEachOfItsProviders() {
        TierBook book = ModelRules.NONE.tierBook();
        for (Tier tier : Tier.values()) {
            assertThat(book.providers(tier)).containsExactlyInAnyOrderElementsOf(book.providers(Tier.BEST));
        }
    }

    @Test
    void cheaperTiersFollowTheBestFirst() {
        assertThat(Tier.BEST.andCheaper()).isEqualTo(List.of(Tier.BEST, Tier.BALANCED, Tier.CHEAP));
        assertThat(Tier.CHEAP.andCheaper()).isEqualTo(List.of(Tier.CHEAP));
    }

    private static PromptType chat() {
        return PromptType.of("chat");
    }

    private static MappingPlace place(String type, Optional<KeyId> key, Optional<Environment> where) {
        return new MappingPlace(PromptType.of(type), key, where);
    }

    private static Mapping named(MappingPlace place, String model) {
        return new Mapping(
                place, new MappingTarget.Named(Optional.empty(), model), Optional.empty(), MappingLimits.NONE);
    }
}
