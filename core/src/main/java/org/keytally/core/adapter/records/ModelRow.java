package org.keytally.core.adapter.records;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.keytally.core.domain.catalog.Decimals;
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
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.domain.model.Tier;
import org.keytally.core.domain.model.TierChange;

// A mapping, a change of a tier or a baseline as a flat row; what does not apply is absent.
final class ModelRow {

    static final String KIND = "kind";
    static final String MAPPING = "mapping";
    static final String TIER = "tier";
    static final String BASELINE = "baseline";

    private static final int LONGEST_NUMBER = 40;

    private ModelRow() {}

    static Map<String, String> of(Mapping mapping) {
        Map<String, String> row = row(MAPPING);
        row.put("type", mapping.place().type().name());
        mapping.place().key().ifPresent(key -> row.put("for-key", key.value()));
        mapping.place().environment().ifPresent(where -> row.put("environment", where.name()));
        mapping.place().hours().ifPresent(hours -> row.put("hours", hours.toString()));
        mapping.target().provider().ifPresent(provider -> row.put("provider", provider.value()));
        switch (mapping.target()) {
            case MappingTarget.Named named -> row.put("model", named.model());
            case MappingTarget.InTier in -> {
                row.put("tier", in.tier().name());
                row.put("or-cheaper", String.valueOf(in.orCheaper()));
            }
            case MappingTarget.AsUsual _ -> {}
        }
        mapping.key().ifPresent(key -> row.put("key", key.value()));
        mapping.limits().maxTokens().ifPresent(most -> row.put("max-tokens", String.valueOf(most)));
        mapping.limits().temperature().ifPresent(heat -> row.put("temperature", heat.toPlainString()));
        return row;
    }

    static Map<String, String> of(TierChange change) {
        Map<String, String> row = row(TIER);
        row.put("tier", change.tier().name());
        row.put("provider", change.model().provider().value());
        row.put("model", change.model().model());
        row.put("in", String.valueOf(change.isIn()));
        return row;
    }

    static Map<String, String> of(Baseline baseline) {
        Map<String, String> row = row(BASELINE);
        baseline.type().ifPresent(type -> row.put("type", type.name()));
        row.put("provider", baseline.model().provider().value());
        row.put("model", baseline.model().model());
        return row;
    }

    static Mapping mapping(Map<String, String> row) {
        try {
            MappingPlace place = new MappingPlace(
                    PromptType.of(text(row, "type")),
                    maybe(row, "for-key").map(KeyId::new),
                    maybe(row, "environment").map(Environment::valueOf),
                    maybe(row, "hours").map(text -> Hours.find(text).orElseThrow(ModelRow::damaged)));
            OptionalInt most = maybe(row, "max-tokens")
                    .map(text -> OptionalInt.of(Integer.parseInt(text)))
                    .orElse(OptionalInt.empty());
            Optional<BigDecimal> heat =
                    maybe(row, "temperature").map(text -> Decimals.plain(text, LONGEST_NUMBER));
            return new Mapping(
                    place, target(row), maybe(row, "key").map(KeyId::new), new MappingLimits(most, heat));
        } catch (IllegalArgumentException broken) {
            throw damaged();
        }
    }

    private static MappingTarget target(Map<String, String> row) {
        Optional<ProviderId> provider = maybe(row, "provider").map(ProviderId::new);
        Optional<String> model = maybe(row, "model");
        if (model.isPresent()) {
            return new MappingTarget.Named(provider, model.get());
        }
        return maybe(row, "tier")
                .<MappingTarget>map(tier -> new MappingTarget.InTier(
                        provider, Tier.valueOf(tier), Boolean.parseBoolean(text(row, "or-cheaper"))))
                .orElseGet(() -> new MappingTarget.AsUsual(provider));
    }

    static TierChange tier(Map<String, String> row) {
        try {
            return new TierChange(
                    Tier.valueOf(text(row, "tier")), model(row), Boolean.parseBoolean(text(row, "in")));
        } catch (IllegalArgumentException broken) {
            throw damaged();
        }
    }

    static Baseline baseline(Map<String, String> row) {
        try {
            return new Baseline(maybe(row, "type").map(PromptType::of), model(row));
        } catch (IllegalArgumentException broken) {
            throw damaged();
        }
    }

    private static OfferedModel model(Map<String, String> row) {
        return new OfferedModel(new ProviderId(text(row, "provider")), text(row, "model"));
    }

    static HomeException damaged() {
        return new HomeException(HomeException.Kind.DAMAGED, "the rules for models in the records");
    }

    private static Map<String, String> row(String kind) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(KIND, kind);
        return row;
    }

    private static String text(Map<String, String> row, String name) {
        return row.getOrDefault(name, "");
    }

    private static Optional<String> maybe(Map<String, String> row, String name) {
        return Optional.ofNullable(row.get(name));
    }
}
