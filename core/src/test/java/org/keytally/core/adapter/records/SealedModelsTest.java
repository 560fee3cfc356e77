package org.keytally.core.adapter.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.MemoryDisk;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.model.Baseline;
import org.keytally.core.domain.model.Hours;
import org.keytally.core.domain.model.Mapping;
import org.keytally.core.domain.model.MappingLimits;
import org.keytally.core.domain.model.MappingPlace;
import org.keytally.core.domain.model.MappingTarget;
import org.keytally.core.domain.model.ModelRules;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.domain.model.Tier;
import org.keytally.core.domain.model.TierChange;
import org.keytally.core.usecase.AtOnce;

final class SealedModelsTest {

    private static final ProviderId OPENAI = new ProviderId("openai");
    private static final OfferedModel MODEL = new OfferedModel(OPENAI, "gpt \"4o\"");
    private static final ModelRules RULES = ModelRules.NONE
            .with(new Mapping(
                    new MappingPlace(
                            PromptType.of("Résumé"), Optional.of(new KeyId("key-00001")), Optional.of(Environment.CI),
                            Hours.find("22:00-06:30")),
                    new MappingTarget.Named(Optional.of(OPENAI), "gpt-4o"),
                    Optional.of(new KeyId("key-00002")),
                    new MappingLimits(OptionalInt.of(500), Optional.of(new BigDecimal("0.20")))))
            .with(new Mapping(
                    MappingPlace.of("chat"),
                    new MappingTarget.InTier(Optional.empty(), Tier.BEST, true),
                    Optional.empty(),
                    MappingLimits.NONE))
            .with(new Mapping(
                    MappingPlace.of("assistant"),
                    new MappingTarget.AsUsual(Optional.of(OPENAI)),
                    Optional.empty(),
                    MappingLimits.NONE))
            .with(new TierChange(Tier.CHEAP, MODEL, true))
            .with(new TierChange(Tier.BEST, MODEL, false))
            .with(new Baseline(Optional.empty(), MODEL))
            .with(new Baseline(Optional.of(PromptType.of("chat")), MODEL));

    private final MemoryDisk disk = new MemoryDisk();

    @BeforeEach
    void make() throws SealedException {
        records().make();
    }

    @Test
    void hasNothingAtFirst() {
        assertThat(new SealedModels(records()).rules()).isEqualTo(ModelRules.NONE);
    }

    @Test
    void givesBackExactlyWhatWasKept() {
        new SealedModels(records()).change(_ -> RULES);

        assertThat(new SealedModels(records()).rules()).isEqualTo(RULES);
    }

    @Test
    void losesNoneOfTheChangesThatComeAtOnce() throws Exception {
        SealedModels models = new SealedModels(records());

        AtOnce.ask(at -> models.change(rules -> rules.with(new TierChange(
                Tier.CHEAP, new OfferedModel(OPENAI, "model-" + at), true))));

        assertThat(new SealedModels(records()).rules().tiers()).hasSize(8);
    }

    @Test
    void refusesRowsThatNobodyWrites() throws SealedException {
        for (String rows : new String[]{
            "[{\"kind\":\"wish\"}]",
            "[{\"kind\":\"mapping\",\"type\":\"chat\",\"max-tokens\":\"many\"}]",
            "[{\"kind\":\"mapping\",\"type\":\"chat\",\"environment\":\"MOON\"}]",
            "[{\"kind\":\"tier\",\"tier\":\"CHEAP\",\"provider\":\"openai\"}]",
            "[{\"kind\":\"baseline\",\"provider\":\"\",\"model\":\"x\"}]"
        }) {
            records().write(Map.of("models", rows.getBytes(StandardCharsets.UTF_8)));
            assertThatThrownBy(() -> new SealedModels(records())).isInstanceOf(HomeException.class);
        }
    }

    private SealedRecords records() {
        return new SealedRecords(Path.of("home"), HomeKey.of(new byte[32]), List.of(), disk);
    }
}
