package org.keytally.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keytally.core.adapter.catalog.OwnProviders;
import org.keytally.core.adapter.catalog.ProviderFile;
import org.keytally.core.adapter.prices.Shipped;
import org.keytally.core.domain.catalog.ModelBook;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.catalog.OwnProviderBook;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;

/// What comes with the program, read when somebody asks for it, and beside it the providers of a person.
final class Shelf {

    private final Supplier<List<Provider>> own;
    private final Optional<OwnProviderBook> book;
    private Optional<List<Provider>> shipped = Optional.empty();
    private List<Provider> lastOwn = List.of();
    private @Nullable Providers providers;
    private List<ModelFacts> shippedModels = List.of();
    private List<Provider> ownInModels = List.of();
    private @Nullable ModelBook models;

    private Shelf(Supplier<List<Provider>> own, Optional<OwnProviderBook> book) {
        this.own = own;
        this.book = book;
    }

    /// What comes with the program alone.
    static Shelf shipped() {
        return new Shelf(List::of, Optional.empty());
    }

    /// With the providers described in a home.
    static Shelf of(Path home, Supplier<Set<String>> plainHosts) {
        OwnProviders file = new OwnProviders(home, ProviderFile::shipped, plainHosts);
        return new Shelf(file::read, Optional.of(file));
    }

    /// Where a person's own are changed; only a home has such a place.
    OwnProviderBook ownProviders() {
        return book.orElseThrow();
    }

    synchronized Providers providers() {
        List<Provider> added = own.get();
        if (providers == null || !added.equals(lastOwn)) {
            shipped = shipped.or(() -> Optional.of(ProviderFile.shipped()));
            providers = new Providers(shipped.orElseThrow(), added);
            lastOwn = added;
        }
        return providers;
    }

    synchronized ModelBook models() {
        List<Provider> added = own.get();
        if (models == null || !added.equals(ownInModels)) {
            shippedModels = shippedModels.isEmpty() ? Shipped.models() : shippedModels;
            models = new ModelBook(Stream.concat(
                    shippedModels.stream(), added.stream().flatMap(each -> each.about().models().stream())).toList());
            ownInModels = added;
        }
        return models;
    }
}
