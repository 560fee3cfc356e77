package org.keytally.core.usecase.environments;

import org.keytally.core.domain.environment.SpendingPlan;
import org.keytally.core.domain.key.Environment;

/// What puts the spending of an environment in force: its budget and its rate.
@FunctionalInterface
public interface SpendingRules {

    void put(Environment environment, SpendingPlan plan);
}
