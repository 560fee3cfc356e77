package org.keytally.app.settings.models;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.model.Mapping;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.usecase.models.ChangeProviders;
import org.keytally.core.usecase.models.ChangeTier;
import org.keytally.core.usecase.models.ListMappings;
import org.keytally.core.usecase.models.ListTiers;
import org.keytally.core.usecase.models.MapModel;
import org.keytally.core.usecase.models.MappingWish;
import org.keytally.core.usecase.usage.MeasureFreeTier;

/// What a person can do about providers, quality tiers and the models of prompt types.
///
/// @param free how much of a provider's free requests was used
/// @param own changes providers of a person's own
record ModelCases(
        Supplier<Providers> providers,
        Function<Provider, Optional<MeasureFreeTier.Measured>> free,
        Supplier<ChangeProviders> own,
        Mappings mappings,
        Tiers tiers) {

    /// What kinds of prompts ask.
    ///
    /// @param keys the labels of the keys there are
    record Mappings(
            Supplier<List<ListMappings.Line>> list,
            Function<MappingWish, MapModel.Result> map,
            Function<MappingWish.Where, Optional<Mapping>> unmap,
            Supplier<List<String>> keys) {}

    /// Which models stand in which tier.
    ///
    /// @param facts what is known of a model
    record Tiers(
            Supplier<List<ListTiers.Line>> list,
            Supplier<ChangeTier> change,
            Function<OfferedModel, Optional<ModelFacts>> facts) {}

    static ModelCases of(Keytally home) {
        return new ModelCases(
                home::providers,
                provider -> home.usages().measureFreeTier().measure(provider),
                home::changeProviders,
                new Mappings(
                        () -> home.models().mappings().list(),
                        wish -> home.models().map().map(wish),
                        where -> home.models().unmap().unmap(where),
                        () -> home.keys().listKeys().list().stream()
                                .filter(line -> !line.key().isRemoved())
                                .map(line -> line.key().label())
                                .toList()),
                new Tiers(
                        () -> home.models().tiers().list(Optional.empty(), PromptType.of("chat").usual()),
                        () -> home.models().changeTier(),
                        model -> home.knownModels().find(model.provider(), model.model())));
    }
}
