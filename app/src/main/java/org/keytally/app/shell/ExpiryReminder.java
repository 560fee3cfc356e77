package org.keytally.app.shell;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Notice;
import org.keytally.core.usecase.keys.ListKeys;

/// Reminds 30, 14, 7 and 1 days before a key expires, each time once, in the window and on the desktop.
final class ExpiryReminder {

    private static final long HOURS_BETWEEN = 1;

    private final Supplier<List<ListKeys.Line>> keys;
    private final ExpiryNotes notes;
    private final Kit kit;
    private final CountDownLatch closed = new CountDownLatch(1);

    ExpiryReminder(Supplier<List<ListKeys.Line>> keys, ExpiryNotes notes, Kit kit) {
        this.keys = keys;
        this.notes = notes;
        this.kit = kit;
    }

    /// Looks now, and then once in an hour for as long as the home is open.
    void start() {
        look();
        // A timer of the window would keep it awake while nobody sees it.
        kit.tasks().run(() -> closed.await(HOURS_BETWEEN, TimeUnit.HOURS), isClosed -> {
            if (!isClosed) {
                start();
            }
        });
    }

    void close() {
        closed.countDown();
    }

    private void look() {
        kit.tasks().run(() -> notes.take(keys.get()), fresh -> fresh.forEach(line -> kit.notices().alert(
                Notice.warning(line.key().label() + ": " + when(line.care().expiresWithin().orElse(0))))));
    }

    private String when(int days) {
        return days <= 1 ? kit.words().of("keys.note.expires-day") : kit.words().of("keys.note.expires", days);
    }
}
