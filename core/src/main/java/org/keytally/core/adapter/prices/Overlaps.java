package org.keytally.core.adapter.prices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keytally.core.domain.catalog.PriceFault.Kind;
import org.keytally.core.domain.catalog.PriceRow;

// Two rows of one list must not both claim a moment; an open row is closed by the next one.
final class Overlaps {

    private Overlaps() {}

    static void refuse(List<PriceRow> rows) throws PriceFaultException {
        Map<PriceKey, List<PriceRow>> byModel = new HashMap<>();
        for (PriceRow row : rows) {
            byModel.computeIfAbsent(new PriceKey(row.provider(), row.match()), key -> new ArrayList<>())
                    .add(row);
        }
        for (List<PriceRow> history : byModel.values()) {
            history.sort(Comparator.comparing(row -> row.period().from()));
            for (int i = 1; i < history.size(); i++) {
                refuse(history.get(i - 1), history.get(i));
            }
        }
    }

    private static void refuse(PriceRow earlier, PriceRow later) throws PriceFaultException {
        boolean isClosed = earlier.period()
                .to()
                .map(end -> !end.isAfter(later.period().from()))
                .orElse(earlier.period().from().isBefore(later.period().from()));
        if (!isClosed) {
            throw new PriceFaultException(
                    Kind.OVERLAP,
                    later.provider() + " " + later.match().text(),
                    later.period().from().toString());
        }
    }
}
