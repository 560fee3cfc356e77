package org.keytally.core.domain.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/// Price lists that others made, read into rows.
public interface PriceLists {

    /// Reads a list in any format that is known; rows without a date of their own hold from the moment of reading.
    PriceList read(InputStream list, PriceBook known, Instant now) throws IOException;
}
