package org.keytally.core.usecase.keys;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.keytally.core.domain.home.HomeException;

/// What lets changes of keys through one after the other.
///
/// A change may wait seconds for a keychain that hangs; the one behind it is not kept waiting for longer than its
/// patience.
public final class Turnstile {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReentrantLock inside = new ReentrantLock();
    private final Duration patience;

    public Turnstile() {
        this(PATIENCE);
    }

    Turnstile(Duration patience) {
        this.patience = patience;
    }

    void enter() {
        // Where nobody is inside, a caller that was interrupted before enters too, as it would where nothing is locked.
        if (inside.tryLock()) {
            return;
        }
        try {
            if (!inside.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new HomeException(HomeException.Kind.CHANGING, patience.toSeconds() + " s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HomeException(HomeException.Kind.CHANGING, "interrupted", interrupted);
        }
    }

    void leave() {
        inside.unlock();
    }
}
