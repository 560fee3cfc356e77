package org.keytally.core.adapter.scan;

import java.util.function.Consumer;

/// A way to find secrets in a stretch of bytes.
@FunctionalInterface
interface Detector {

    void detect(Window window, Consumer<Match> found);
}
