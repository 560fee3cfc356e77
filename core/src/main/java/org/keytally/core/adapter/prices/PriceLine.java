package org.keytally.core.adapter.prices;

import java.util.Optional;
import org.keytally.core.domain.catalog.Price;

// One line of our own table, its fields by name.
record PriceLine(PriceColumns columns, Csv.Line record) {

    String text(String column) {
        Integer place = columns.places().get(column);
        return place == null ? "" : unguarded(record.fields().get(place));
    }

    Optional<Price> price(String column) throws PriceFaultException {
        return price(column, 0);
    }

    Optional<Price> priceOfOne(String column) throws PriceFaultException {
        return price(column, 6);
    }

    String place() {
        return "line " + record.number();
    }

    private Optional<Price> price(String column, int shift) throws PriceFaultException {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(PriceText.price(text, shift, place() + " " + column));
    }

    // Our own export puts an apostrophe before what a spreadsheet would take for a formula.
    private static String unguarded(String field) {
        boolean isGuarded = field.length() > 1 && field.charAt(0) == '\'' && "=+-@".indexOf(field.charAt(1)) >= 0;
        return isGuarded ? field.substring(1) : field;
    }
}
