package org.keytally.core.domain.model;

/// Rules for models that are kept nowhere.
public final class InMemoryModels implements ModelRegister {

    private ModelRules rules = ModelRules.NONE;

    @Override
    public ModelRules rules() {
        return rules;
    }

    @Override
    public void save(ModelRules now) {
        rules = now;
    }
}
