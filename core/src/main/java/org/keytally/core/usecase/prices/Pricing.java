package org.keytally.core.usecase.prices;

import org.keytally.core.domain.catalog.PriceRegister;
import org.keytally.core.usecase.Witness;

/// What a person can say about prices; what they changed is costed anew.
public record Pricing(KnownPrices known, PriceRegister register, RecostEntries recost, Witness witness) {

    public SetPrice setPrice() {
        return new SetPrice(known, register, recost, witness);
    }

    public ImportPrices importPrices() {
        return new ImportPrices(known, register, recost, witness);
    }

    public TryPrice tryPrice() {
        return new TryPrice(known, recost);
    }
}
