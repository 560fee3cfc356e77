package org.keytally.core;

import java.time.Duration;

/// The one place where a thread waits for time to pass.
public final class Pause {

    private Pause() {}

    public static void during(Duration length) throws InterruptedException {
        Thread.sleep(length);
    }
}
