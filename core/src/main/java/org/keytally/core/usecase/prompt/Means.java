package org.keytally.core.usecase.prompt;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.keytally.core.usecase.keys.KeyRing;

/// All that is needed to send prompts.
///
/// @param waiting how to wait before another attempt
public record Means(
        Planner planner, Books books, Gates gates, KeyRing ring, Waiting waiting, LongSupplier nanoTime) {

    /// Waits for so long.
    @FunctionalInterface
    public interface Waiting {
        void during(Duration length) throws InterruptedException;
    }
}
