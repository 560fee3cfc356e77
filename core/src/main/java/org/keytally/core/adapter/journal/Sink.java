package org.keytally.core.adapter.journal;

import java.io.IOException;

/// Where the records of a walk go.
@FunctionalInterface
interface Sink {

    /// Returns whether to go on.
    boolean take(Entry entry) throws IOException;
}
