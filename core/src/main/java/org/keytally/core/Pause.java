package org.keytally.core;

import java.time.Duration;

/// The one place where a thread waits for time to pass.
final class Pause {

    private Pause() {}

    static void during(Duration length) throws InterruptedException {
        Thread.sleep(length);
    }
}
