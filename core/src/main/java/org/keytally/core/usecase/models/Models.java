package org.keytally.core.usecase.models;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.domain.model.ModelRegister;
import org.keytally.core.domain.model.ModelRules;
import org.keytally.core.usecase.Witness;

/// What can be asked and said about the choice of models.
public record Models(
        ModelRegister register,
        KeyRegister keys,
        Supplier<Providers> providers,
        Supplier<PriceBook> book,
        Witness witness,
        InstantSource clock) {

    public ModelRules rules() {
        return register.rules();
    }

    public MapModel map() {
        return new MapModel(register, keys, providers, witness);
    }

    public UnmapModel unmap() {
        return new UnmapModel(register, keys, witness);
    }

    public ListMappings mappings() {
        return new ListMappings(register, keys, tierPrices(), clock);
    }

    public ChangeTier changeTier() {
        return new ChangeTier(register, providers, witness);
    }

    public ListTiers tiers() {
        return new ListTiers(tierPrices(), clock);
    }

    public SetBaseline baseline() {
        return new SetBaseline(register, providers, witness);
    }

    public TierPrices tierPrices() {
        return new TierPrices(register, book, providers);
    }
}
