package org.keytally.core.usecase.prices;

import java.util.List;
import org.keytally.core.domain.catalog.PriceFault;
import org.keytally.core.domain.catalog.PriceRow;

/// What an import would do.
///
/// @param added the rows it would add
/// @param unchanged how many rows say what is known from an import already
/// @param fresh how many of the added name a model without a price
/// @param disputes the added ones that say otherwise than the price in force
/// @param withoutPrice how many entries of the list state no price
/// @param faults what was passed over
public record ImportPlan(
        List<PriceRow> added,
        int unchanged,
        int fresh,
        List<Dispute> disputes,
        int withoutPrice,
        List<String> columnsIgnored,
        List<PriceFault> faults) {

    /// A row of the list beside the one in force.
    public record Dispute(PriceRow added, PriceRow inForce) {}

    public ImportPlan {
        added = List.copyOf(added);
        disputes = List.copyOf(disputes);
        columnsIgnored = List.copyOf(columnsIgnored);
        faults = List.copyOf(faults);
    }
}
