package org.keytally.core.usecase.models;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.model.ModelRegister;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.Tier;
import org.keytally.core.domain.model.TierChange;
import org.keytally.core.usecase.Witness;

/// Puts a model into a quality tier, or takes it out.
public final class ChangeTier {

    /// What came of it.
    public sealed interface Result {

        /// It stands so now.
        record Changed(TierChange change) implements Result {}

        /// Nothing was changed.
        record Refused(MappingRefusal why) implements Result {}
    }

    private final ModelRegister models;
    private final Supplier<Providers> providers;
    private final Witness witness;

    public ChangeTier(ModelRegister models, Supplier<Providers> providers, Witness witness) {
        this.models = models;
        this.providers = providers;
        this.witness = witness;
    }

    public Result put(Tier tier, String provider, String model) {
        return change(tier, provider, model, true);
    }

    public Result takeOut(Tier tier, String provider, String model) {
        return change(tier, provider, model, false);
    }

    private Result change(Tier tier, String name, String model, boolean isIn) {
        Found<Provider> provider = Found.provider(Optional.of(name), providers);
        if (provider.refusal().isPresent()) {
            return new Result.Refused(provider.refusal().get());
        }
        TierChange change =
                new TierChange(tier, new OfferedModel(provider.thing().orElseThrow().id(), model), isIn);
        witness.tell(
                AuditAction.MODEL_CHANGED,
                ModelFacts.subject("tier." + tier.name().toLowerCase(Locale.ROOT)),
                Map.of("model", change.model().toString(), "in", String.valueOf(isIn)));
        models.change(rules -> rules.with(change));
        return new Result.Changed(change);
    }
}
