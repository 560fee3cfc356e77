package org.keytally.app.settings.prices;

import java.util.Optional;
import org.keytally.core.domain.catalog.Price;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.TokenClass;

/// One price in force as the list shows it.
///
/// @param called what people call its provider
record PriceLine(PriceRow row, String called, String source) {

    String provider() {
        return row.provider().value();
    }

    String model() {
        return row.match().text();
    }

    Optional<Price> price(TokenClass of) {
        return row.base().of(of);
    }
}
