package org.keytally.app.cli.money;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keytally.core.usecase.prices.PriceQuery;
import picocli.CommandLine.Option;

/// The options that say whose prices are meant, and of when.
final class WhichOptions {

    @Option(names = "--provider", paramLabel = "ID", description = "Only this provider's.")
    private @Nullable String provider;

    @Option(names = "--at", paramLabel = "WHEN", description = "At this day or instant (default: now).")
    private @Nullable String at;

    PriceQuery query(Given given, @Nullable String model) {
        Optional<String> name = Optional.ofNullable(model);
        name.ifPresent(given::model);
        Optional<Instant> moment = Optional.ofNullable(at).map(text -> given.moment("--at", text));
        return new PriceQuery(Optional.ofNullable(provider), name, moment);
    }
}
