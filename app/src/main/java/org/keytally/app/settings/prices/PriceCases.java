package org.keytally.app.settings.prices;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.prices.CompareCosts;
import org.keytally.core.usecase.prices.CompareUse;
import org.keytally.core.usecase.prices.PriceAnswer;
import org.keytally.core.usecase.prices.PriceHistory;
import org.keytally.core.usecase.prices.PriceQuery;
import org.keytally.core.usecase.prices.PriceWish;
import org.keytally.core.usecase.prices.SetPrice;
import org.keytally.core.usecase.prices.TryPrice;

/// What a person can do about prices.
///
/// @param attempt what a price would have changed of what began before a moment
record PriceCases(
        Function<PriceQuery, PriceAnswer<List<PriceRow>>> list,
        Function<PriceQuery, PriceAnswer<PriceHistory.History>> history,
        Function<PriceWish, SetPrice.Result> set,
        BiFunction<PriceWish, Instant, TryPrice.Outcome> attempt,
        WhatIf whatIf,
        Supplier<Providers> providers,
        InstantSource clock) {

    /// What a month would cost with other models.
    ///
    /// @param usual a month as many have it
    /// @param used what was used in a range
    record WhatIf(
            Function<CompareCosts.Month, CompareCosts.Compared> usual,
            Function<UsageRange, CompareUse.Elsewhere> used) {}

    static PriceCases of(Keytally home) {
        return new PriceCases(
                query -> home.prices().list().list(query),
                query -> home.prices().history().tell(query),
                wish -> home.pricing().setPrice().set(wish),
                (wish, until) -> home.pricing().tryPrice().of(wish, until),
                new WhatIf(
                        month -> home.prices().compareCosts().compare(month),
                        range -> home.compareUse().compare(range)),
                home::providers,
                home::now);
    }
}
