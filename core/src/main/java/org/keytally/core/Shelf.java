package org.keytally.core;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keytally.core.adapter.catalog.ProviderFile;
import org.keytally.core.adapter.prices.Shipped;
import org.keytally.core.domain.catalog.ModelBook;
import org.keytally.core.domain.catalog.Providers;

/// What comes with the program and is read only when somebody asks for it.
final class Shelf {

    private @Nullable Providers providers;
    private @Nullable ModelBook models;

    synchronized Providers providers() {
        providers = Optional.ofNullable(providers).orElseGet(() -> new Providers(ProviderFile.shipped()));
        return providers;
    }

    synchronized ModelBook models() {
        models = Optional.ofNullable(models).orElseGet(() -> new ModelBook(Shipped.models()));
        return models;
    }
}
