package org.keytally.app.settings.models;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.model.Mapping;
import org.keytally.core.usecase.models.ListMappings;
import org.keytally.core.usecase.models.MapModel;
import org.keytally.core.usecase.models.MappingWish;

/// What a person can do about providers and the models of prompt types.
record ModelCases(
        Supplier<Providers> providers,
        Supplier<List<ListMappings.Line>> mappings,
        Function<MappingWish, MapModel.Result> map,
        Function<MappingWish.Where, Optional<Mapping>> unmap) {

    static ModelCases of(Keytally home) {
        return new ModelCases(
                home::providers,
                () -> home.models().mappings().list(),
                wish -> home.models().map().map(wish),
                where -> home.models().unmap().unmap(where));
    }
}
