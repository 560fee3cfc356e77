package org.keytally.core;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keytally.core.adapter.catalog.OwnProviders;
import org.keytally.core.adapter.catalog.ProviderFile;
import org.keytally.core.adapter.prices.Shipped;
import org.keytally.core.domain.catalog.ModelBook;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;

/// What comes with the program, read when somebody asks for it, and beside it the providers of a person.
final class Shelf {

    // Long enough for a file not to be looked at with each of many prompts, too short for a person to change it.
    private static final long GLANCE_NANOS = Duration.ofMillis(50).toNanos();

    private final Supplier<List<Provider>> own;
    private final LongSupplier nanos;
    private long lookedAt;
    private Optional<List<Provider>> shipped = Optional.empty();
    private List<Provider> lastOwn = List.of();
    private @Nullable Providers providers;
    private @Nullable ModelBook models;

    private Shelf(Supplier<List<Provider>> own, LongSupplier nanos) {
        this.own = own;
        this.nanos = nanos;
    }

    /// What comes with the program alone.
    static Shelf shipped() {
        return new Shelf(List::of, System::nanoTime);
    }

    /// With the providers described in a home.
    static Shelf of(Path home, Supplier<Set<String>> plainHosts) {
        OwnProviders file = new OwnProviders(home, ProviderFile::shipped, plainHosts);
        return new Shelf(file::read, System::nanoTime);
    }

    synchronized Providers providers() {
        long now = nanos.getAsLong();
        if (providers != null && now - lookedAt < GLANCE_NANOS) {
            return providers;
        }
        List<Provider> added = own.get();
        lookedAt = now;
        if (providers == null || !added.equals(lastOwn)) {
            shipped = shipped.or(() -> Optional.of(ProviderFile.shipped()));
            providers = new Providers(shipped.orElseThrow(), added);
            lastOwn = added;
        }
        return providers;
    }

    synchronized ModelBook models() {
        models = Optional.ofNullable(models).orElseGet(() -> new ModelBook(Shipped.models()));
        return models;
    }
}
