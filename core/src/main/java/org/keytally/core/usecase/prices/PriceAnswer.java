package org.keytally.core.usecase.prices;

import java.util.List;
import org.keytally.core.domain.catalog.ProviderId;

/// What came of a question about prices.
public sealed interface PriceAnswer<T> {

    /// The answer.
    record Found<T>(T value) implements PriceAnswer<T> {}

    /// Neither a provider nor a price row has that name.
    record UnknownProvider<T>(String name) implements PriceAnswer<T> {}

    /// Several providers sell that model, and none was named.
    record SeveralProviders<T>(String model, List<ProviderId> providers) implements PriceAnswer<T> {}
}
