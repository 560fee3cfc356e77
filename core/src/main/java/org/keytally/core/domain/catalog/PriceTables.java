package org.keytally.core.domain.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// The port to files of price rows that can be read in again.
public interface PriceTables {

    void write(TableFormat format, OutputStream to, List<PriceRow> rows) throws IOException;
}
