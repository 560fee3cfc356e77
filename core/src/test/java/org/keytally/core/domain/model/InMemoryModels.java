package org.keytally.core.domain.model;

import java.util.function.UnaryOperator;

/// Rules for models that are kept nowhere.
public final class InMemoryModels implements ModelRegister {

    private ModelRules rules = ModelRules.NONE;

    @Override
    public synchronized ModelRules rules() {
        return rules;
    }

    @Override
    public synchronized ModelRules change(UnaryOperator<ModelRules> change) {
        ModelRules former = rules;
        rules = change.apply(former);
        return former;
    }
}
