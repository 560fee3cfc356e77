package org.keytally.core.usecase.prices;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.PriceProviders;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceSuccession;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;

/// All prices that are known here: those that came with the program and those a person set or imported.
public final class KnownPrices {

    private final Supplier<List<PriceRow>> shipped;
    private final Supplier<List<PriceRow>> own;
    private final Supplier<Providers> providers;
    private final InstantSource clock;
    private Optional<Made> made = Optional.empty();

    // The book, and of how many own rows it was made; they only become more.
    private record Made(int own, PriceBook book) {}

    /// @param own the rows a person added, which only become more
    public KnownPrices(
            Supplier<List<PriceRow>> shipped,
            Supplier<List<PriceRow>> own,
            Supplier<Providers> providers,
            InstantSource clock) {
        this.shipped = shipped;
        this.own = own;
        this.providers = providers;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /// What a usage is priced by.
    public synchronized PriceBook book() {
        List<PriceRow> rows = own.get();
        if (made.isEmpty() || made.get().own() != rows.size()) {
            made = Optional.of(new Made(rows.size(), bookOf(rows)));
        }
        return made.get().book();
    }

    /// The book as it would be with more rows.
    PriceBook bookWith(List<PriceRow> added) {
        return bookOf(Stream.concat(own.get().stream(), added.stream()).toList());
    }

    /// Every row as it was stated, those that no longer stand included.
    List<PriceRow> stated() {
        return Stream.concat(shipped.get().stream(), own.get().stream()).toList();
    }

    List<PriceRow> own() {
        return own.get();
    }

    /// Whose prices are meant by a name; empty where neither a provider nor a price row has it.
    Optional<ProviderId> seller(String name) {
        Optional<ProviderId> known = providers.get().find(name).map(Provider::id).map(PriceProviders::seller);
        if (known.isPresent() || !ProviderId.isPossible(name)) {
            return known;
        }
        ProviderId seller = PriceProviders.seller(new ProviderId(name));
        return stated().stream().map(PriceRow::provider).filter(seller::equals).findFirst();
    }

    /// The providers whose rows speak of a model.
    List<ProviderId> sellersOf(String model) {
        return stated().stream()
                .filter(row -> row.match().matches(model))
                .map(PriceRow::provider)
                .distinct()
                .sorted()
                .toList();
    }

    boolean isLocal(ProviderId provider) {
        return providers.get().find(provider).map(Provider::isLocal).orElse(false);
    }

    List<Provider> localProviders() {
        return providers.get().all().stream()
                .filter(provider -> provider.isLocal() && provider.answersPrompts())
                .toList();
    }

    private PriceBook bookOf(List<PriceRow> rows) {
        return new PriceBook(Stream.concat(shipped.get().stream(), PriceSuccession.standing(rows).stream())
                .toList());
    }
}
