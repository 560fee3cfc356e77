package org.keytally.core.architecture.planted.usecase;

import java.time.Duration;

final class Sleeps {

    void sleep() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(1));
    }
}
