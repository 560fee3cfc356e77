package org.keytally.app.settings.doctor;

import java.util.function.Consumer;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.catalog.Money;

/// Where the doctor leads to for what it cannot mend itself.
///
/// @param rotate leads a key to its next secret
/// @param part of the settings, by its word
/// @param budget proposes a budget
public record DoctorWays(
        Runnable addKey, Runnable keys, Runnable prompt, Runnable costs, Runnable budgets, Consumer<String> rotate,
        Consumer<String> part, Propose budget) {

    /// Proposes a budget of a month over what spends without one.
    @FunctionalInterface
    public interface Propose {

        /// Asks for it, with everything filled in.
        ///
        /// @param called the target's own name
        /// @param spent in the last 30 days
        void budget(Target.Kind kind, String called, Money spent);
    }
}
