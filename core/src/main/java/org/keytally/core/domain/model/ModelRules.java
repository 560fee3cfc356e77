package org.keytally.core.domain.model;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;

/// All that a person said of the choice of models: mappings, tiers, baselines.
public record ModelRules(List<Mapping> mappings, List<TierChange> tiers, List<Baseline> baselines) {

    public static final ModelRules NONE = new ModelRules(List.of(), List.of(), List.of());

    public ModelRules {
        mappings = List.copyOf(mappings);
        tiers = List.copyOf(tiers);
        baselines = List.copyOf(baselines);
    }

    /// The narrowest mapping that holds for a prompt.
    ///
    /// @param used the key it is sent with, where that is known
    /// @param now the time of day where the person is, asked where it matters
    public Optional<Mapping> mapping(
            PromptType type, Optional<KeyId> used, Environment where, Supplier<LocalTime> now) {
        return narrowest(place -> place.holds(type, used, where) && place.isIn(now));
    }

    /// The narrowest mapping that holds for a prompt at any hour.
    ///
    /// @param used the key it is sent with, where that is known
    public Optional<Mapping> mapping(PromptType type, Optional<KeyId> used, Environment where) {
        return narrowest(place -> place.holds(type, used, where) && place.hours().isEmpty());
    }

    private Optional<Mapping> narrowest(Predicate<MappingPlace> holds) {
        if (mappings.isEmpty()) {
            return Optional.empty();
        }
        return mappings.stream()
                .filter(mapping -> holds.test(mapping.place()))
                .min(Comparator.comparing(Mapping::place, MappingPlace.NARROWEST_FIRST));
    }

    /// The mapping at exactly this place.
    public Optional<Mapping> at(MappingPlace place) {
        return mappings.stream().filter(mapping -> mapping.place().isSame(place)).findFirst();
    }

    public TierBook tierBook() {
        return new TierBook(tiers);
    }

    /// The baseline a person set for a type, else the one for all.
    public Optional<OfferedModel> baseline(PromptType type) {
        if (baselines.isEmpty()) {
            return Optional.empty();
        }
        return baselineAt(Optional.of(type)).or(() -> baselineAt(Optional.empty()));
    }

    /// The baseline at exactly this place.
    public Optional<OfferedModel> baselineAt(Optional<PromptType> type) {
        return baselines.stream().filter(one -> one.isOf(type)).map(Baseline::model).findFirst();
    }

    public ModelRules with(Mapping mapping) {
        List<Mapping> now = new ArrayList<>(without(mapping.place()).mappings);
        now.add(mapping);
        return new ModelRules(now, tiers, baselines);
    }

    public ModelRules without(MappingPlace place) {
        return new ModelRules(
                mappings.stream().filter(one -> !one.place().isSame(place)).toList(), tiers, baselines);
    }

    public ModelRules with(TierChange change) {
        List<TierChange> now = new ArrayList<>(tiers);
        now.removeIf(one -> one.tier() == change.tier() && one.model().equals(change.model()));
        now.add(change);
        return new ModelRules(mappings, now, baselines);
    }

    public ModelRules with(Baseline baseline) {
        List<Baseline> now = new ArrayList<>(withoutBaseline(baseline.type()).baselines);
        now.add(baseline);
        return new ModelRules(mappings, tiers, now);
    }

    public ModelRules withoutBaseline(Optional<PromptType> type) {
        return new ModelRules(mappings, tiers, baselines.stream().filter(one -> !one.isOf(type)).toList());
    }
}
