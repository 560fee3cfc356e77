package org.keytally.core.usecase.prices;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.catalog.PriceLists;
import org.keytally.core.domain.catalog.PriceRegister;
import org.keytally.core.domain.catalog.PriceTables;

/// What can be asked about prices, with or without a home.
public record Prices(
        KnownPrices known, Optional<PriceRegister> register, Supplier<List<ModelFacts>> models, Files files) {

    /// The ports to price files, in and out.
    public record Files(PriceLists in, PriceTables out) {}

    public ListPrices list() {
        return new ListPrices(known, files.out());
    }

    public ShowPrice show() {
        return new ShowPrice(known);
    }

    public PriceHistory history() {
        return new PriceHistory(known, register);
    }

    public WorkOutCost workOutCost() {
        return new WorkOutCost(known);
    }

    public CompareCosts compareCosts() {
        return new CompareCosts(known, models);
    }

    public PlanImport planImport() {
        return new PlanImport(known, files.in());
    }
}
