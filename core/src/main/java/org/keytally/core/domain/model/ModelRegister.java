package org.keytally.core.domain.model;

import java.util.function.UnaryOperator;

/// The port to what a person said of the choice of models.
public interface ModelRegister {

    ModelRules rules();

    /// Changes the rules in one step, so that of two changes at once neither is lost; gives the former ones.
    ModelRules change(UnaryOperator<ModelRules> change);
}
