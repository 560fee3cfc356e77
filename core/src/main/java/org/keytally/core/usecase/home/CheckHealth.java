package org.keytally.core.usecase.home;

import java.util.List;
import org.keytally.core.domain.home.Check;
import org.keytally.core.domain.home.CheckState;
import org.keytally.core.domain.home.Checkup;

/// Looks at everything that must be well for the program to work.
public final class CheckHealth {

    private final List<Checkup> checkups;

    public CheckHealth(List<Checkup> checkups) {
        this.checkups = List.copyOf(checkups);
    }

    public List<Check> check() {
        return checkups.stream().flatMap(one -> one.checks().stream()).toList();
    }

    /// The worst state among the checks.
    public static CheckState worst(List<Check> checks) {
        return checks.stream().map(Check::state).max(CheckState::compareTo).orElse(CheckState.OK);
    }
}
