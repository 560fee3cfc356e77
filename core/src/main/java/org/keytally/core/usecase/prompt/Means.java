package org.keytally.core.usecase.prompt;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.keytally.core.usecase.history.KeepHistory;
import org.keytally.core.usecase.keys.KeyRing;
import org.keytally.core.usecase.settings.ChangeSetting;

/// All that is needed to send prompts.
///
/// @param recall answers from before
/// @param history what is kept for a person to read again
/// @param settings where an answer for a project is kept
/// @param memory where an answer for this run is kept
/// @param freshness who is asked about a key that a provider refuses
public record Means(
        Planner planner,
        Books books,
        Gates gates,
        Recall recall,
        KeepHistory history,
        KeyRing ring,
        Remains remains,
        ChangeSetting settings,
        SessionMemory memory,
        Freshness freshness,
        Pauses pauses) {

    /// How time passes.
    public record Pauses(Waiting waiting, LongSupplier nanoTime) {}

    /// Waits for so long.
    @FunctionalInterface
    public interface Waiting {
        void during(Duration length) throws InterruptedException;
    }
}
