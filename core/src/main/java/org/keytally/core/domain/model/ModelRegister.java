package org.keytally.core.domain.model;

/// The port to what a person said of the choice of models.
public interface ModelRegister {

    ModelRules rules();

    /// Keeps the rules in place of the former ones.
    void save(ModelRules rules);
}
