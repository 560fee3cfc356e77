package org.keytally.app.shell;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.keytally.app.fx.Tasks;

/// Notices that it is another day than before, be it by midnight, after a sleep, or because a clock was set.
final class DayWatch {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Supplier<ZoneId> zone;
    private final Tasks tasks;
    private final Runnable changed;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile LocalDate day;

    /// @param zone where the person is
    /// @param changed told on the UI thread, once for each change
    DayWatch(InstantSource clock, Supplier<ZoneId> zone, Tasks tasks, Runnable changed) {
        this.clock = clock;
        this.zone = zone;
        this.tasks = tasks;
        this.changed = changed;
        this.day = today();
    }

    /// Looks once in a while for as long as the home is open.
    void start() {
        // A timer of the window would keep it awake while nobody sees it.
        tasks.run(this::awaitOther, isOther -> {
            if (isOther) {
                look();
                start();
            }
        });
    }

    /// Looks now.
    void look() {
        LocalDate now = today();
        if (!now.equals(day) && closed.getCount() > 0) {
            day = now;
            changed.run();
        }
    }

    void close() {
        closed.countDown();
    }

    private boolean awaitOther() throws InterruptedException {
        while (today().equals(day)) {
            if (closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return closed.getCount() > 0;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone.get());
    }
}
