package org.keytally.app.fx;

/// A piece of work that was begun and may be given up.
@FunctionalInterface
public interface Running {

    /// Interrupts the work; nothing of it is shown any more.
    void cancel();
}
