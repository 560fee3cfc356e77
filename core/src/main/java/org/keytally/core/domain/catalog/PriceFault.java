package org.keytally.core.domain.catalog;

/// One thing wrong in a price list: its kind, where it stands, and the text found there.
public record PriceFault(Kind kind, String place, String found) {

    private static final int LONGEST = 80;

    /// What can be wrong in a price list.
    public enum Kind {
        TOO_LARGE,
        EMPTY,
        MALFORMED,
        UNKNOWN_FORMAT,
        COLUMN_MISSING,
        COLUMN_TWICE,
        FIELD_COUNT,
        BAD_PROVIDER,
        BAD_MODEL,
        BAD_NUMBER,
        NEGATIVE_PRICE,
        TOO_MANY_DECIMALS,
        PRICE_TOO_HIGH,
        BAD_DATE,
        ENDS_BEFORE_START,
        UNKNOWN_VARIANT,
        VARIANT_WITHOUT_BASE,
        BAD_MATCH,
        OVERLAP,
        NO_PRICES
    }

    public PriceFault {
        found = found.length() > LONGEST ? found.substring(0, LONGEST) : found;
    }
}
