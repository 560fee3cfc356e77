package org.keytally.core.usecase.models;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.model.Baseline;
import org.keytally.core.domain.model.ModelRegister;
import org.keytally.core.domain.model.ModelRules;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.usecase.Witness;

/// Names the model that others are compared with, for one prompt type or for all.
public final class SetBaseline {

    /// What came of it.
    public sealed interface Result {

        /// Prompts from now on are compared with it.
        record Named(Baseline baseline, Optional<OfferedModel> former) implements Result {}

        /// Nothing was changed.
        record Refused(MappingRefusal why) implements Result {}
    }

    private final ModelRegister models;
    private final Supplier<Providers> providers;
    private final Witness witness;

    public SetBaseline(ModelRegister models, Supplier<Providers> providers, Witness witness) {
        this.models = models;
        this.providers = providers;
        this.witness = witness;
    }

    public Result name(Optional<PromptType> type, String provider, String model) {
        Found<Provider> found = Found.provider(Optional.of(provider), providers);
        if (found.refusal().isPresent()) {
            return new Result.Refused(found.refusal().get());
        }
        Baseline baseline = new Baseline(type, new OfferedModel(found.thing().orElseThrow().id(), model));
        tell(type, baseline.model().toString());
        ModelRules former = models.change(rules -> rules.with(baseline));
        return new Result.Named(baseline, former.baselineAt(type));
    }

    /// Takes a baseline back and gives it; empty where none was named.
    public Optional<OfferedModel> forget(Optional<PromptType> type) {
        Optional<OfferedModel> former = models.rules().baselineAt(type);
        if (former.isPresent()) {
            tell(type, "none");
            models.change(rules -> rules.withoutBaseline(type));
        }
        return former;
    }

    private void tell(Optional<PromptType> type, String model) {
        String about = type.map(one -> "baseline." + one.name()).orElse("baseline");
        witness.tell(AuditAction.MODEL_CHANGED, ModelFacts.subject(about), Map.of("model", model));
    }
}
