package org.keytally.core.domain.catalog;

import java.util.List;

/// What came of reading a price list: its rows, or why it is refused as a whole.
public sealed interface PriceList {

    /// The rows of a list, and what was passed over.
    record Read(List<PriceRow> rows, List<String> columnsIgnored, int entriesWithoutPrice,
            List<PriceFault> faults) implements PriceList {

        public Read {
            rows = List.copyOf(rows);
            columnsIgnored = List.copyOf(columnsIgnored);
            faults = List.copyOf(faults);
        }
    }

    /// A list of which nothing is taken.
    record Refused(PriceFault fault) implements PriceList {}
}
