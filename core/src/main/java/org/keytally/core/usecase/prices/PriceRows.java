package org.keytally.core.usecase.prices;

import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.TokenClass;

// Price rows compared by what they charge.
final class PriceRows {

    private PriceRows() {}

    static boolean areSame(PriceRow one, PriceRow other) {
        for (TokenClass tokenClass : TokenClass.values()) {
            if (!one.base().effective(tokenClass).equals(other.base().effective(tokenClass))) {
                return false;
            }
        }
        return one.variants().equals(other.variants());
    }

    // Whether a row says of the same models and time what another said.
    static boolean areEqual(PriceRow one, PriceRow other) {
        return one.source() == other.source()
                && one.provider().equals(other.provider())
                && one.match().equals(other.match())
                && one.period().equals(other.period())
                && one.base().equals(other.base())
                && one.variants().equals(other.variants());
    }
}
