package org.keytally.app.settings.environments;

import org.keytally.core.domain.key.Environment;

/// One environment as it is shown.
///
/// @param inForce what holds there, in words
/// @param offered what is offered, in words
/// @param asksForBudget whether the person must say the amount
record EnvironmentLine(
        Environment environment,
        boolean isInForce,
        String inForce,
        String offered,
        boolean asksForBudget,
        String keys) {}
