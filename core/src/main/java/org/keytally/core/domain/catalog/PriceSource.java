package org.keytally.core.domain.catalog;

/// Who stated a price; the first that states one wins.
public enum PriceSource {
    SET,
    IMPORTED,
    SHIPPED
}
