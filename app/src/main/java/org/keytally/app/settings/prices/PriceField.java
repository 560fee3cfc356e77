package org.keytally.app.settings.prices;

/// A field of the dialogue in which a price is set.
enum PriceField {
    PROVIDER,
    MODEL,
    INPUT,
    OUTPUT,
    CACHE_READ,
    CACHE_WRITE,
    FROM
}
