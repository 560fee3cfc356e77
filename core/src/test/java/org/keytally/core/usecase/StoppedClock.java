package org.keytally.core.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that goes on only when it is told to.
public final class StoppedClock implements InstantSource {

    private Instant now;

    public StoppedClock(Instant now) {
        this.now = now;
    }

    public void goOn(Duration length) {
        now = now.plus(length);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
