package org.keytally.core.usecase.hook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.hook.Hook;
import org.keytally.core.domain.hook.HookEnd;
import org.keytally.core.domain.hook.HookEvent;
import org.keytally.core.domain.hook.HookNews;
import org.keytally.core.domain.hook.HookRegister;
import org.keytally.core.domain.hook.Messenger;
import org.keytally.core.usecase.Witness;

/// Tells hooks of what happens, one after the other on a thread of their own, so that nothing ever waits for them.
///
/// What cannot be told in time is not told later: the trail is the record, a hook only a notice.
public final class RunHooks implements AutoCloseable {

    private static final int MOST_WAITING = 200;
    private static final int IDLE_SECONDS = 10;

    private final HookRegister register;
    private final Messenger messenger;
    private final NewsText news;
    private final Witness witness;
    private final InstantSource clock;
    private final Duration patience;
    private final ThreadPoolExecutor thread;

    /// @param witness of the trail itself, so that nothing is told of the telling
    /// @param patience how long the end waits for what is to be told yet
    public RunHooks(HookRegister register, Messenger messenger, NewsText news, Witness witness, InstantSource clock,
            Duration patience) {
        this.register = register;
        this.messenger = messenger;
        this.news = news;
        this.witness = witness;
        this.clock = clock;
        this.patience = patience;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("hooks").factory());
        thread.allowCoreThreadTimeOut(true);
    }

    /// Hears of what was written to the trail.
    public void heard(AuditEvent event) {
        HookEvent.of(event).ifPresent(what -> waiting(what)
                .forEach(hook -> begin(new Telling(hook, what.word(), () -> news.of(what, event)))));
    }

    /// A time in the timetable of a hook has come.
    ///
    /// @param isTooLate whether it is so long ago that it is no use any more
    void reached(Hook hook, Instant due, boolean isTooLate) {
        Telling telling = new Telling(hook, HookNews.TIME, () -> news.time(due));
        if (isTooLate) {
            telling.leave();
        } else {
            begin(telling);
        }
    }

    private List<Hook> waiting(HookEvent event) {
        return register.hooks().stream().filter(hook -> hook.events().contains(event)).toList();
    }

    private void begin(Telling telling) {
        try {
            thread.execute(telling);
        } catch (RejectedExecutionException tooMuch) {
            telling.leave();
        }
    }

    private final class Telling implements Runnable {

        private final Hook hook;
        private final String what;
        private final Supplier<HookNews> text;

        Telling(Hook hook, String what, Supplier<HookNews> text) {
            this.hook = hook;
            this.what = what;
            this.text = text;
        }

        @Override
        public void run() {
            try {
                tell(hook, text.get());
            } catch (InterruptedException ending) {
                record(hook, what, new HookEnd(HookEnd.Kind.TOO_LONG, ""));
            }
        }

        void leave() {
            record(hook, what, new HookEnd(HookEnd.Kind.NOT_BEGUN, ""));
        }
    }

    /// Tells one hook at once and waits for its end.
    HookEnd tell(Hook hook, HookNews what) throws InterruptedException {
        HookEnd end = messenger.tell(hook.way(), what);
        record(hook, what.event(), end);
        return end;
    }

    HookNews test() {
        return news.test(clock.instant());
    }

    // The hook was told; that this cannot be written down, for want of room or because the home is closed by now,
    // changes nothing of it.
    private void record(Hook hook, String event, HookEnd end) {
        try {
            witness.tell(
                    AuditAction.HOOK_RAN,
                    new Subject(Subject.Kind.HOOK, hook.name()),
                    Map.of("event", event, "outcome", end.kind().name(), "detail", end.detail()));
        } catch (HomeException | IllegalStateException unwritten) {
            return;
        }
    }

    /// Waits a while for what is to be told yet; to be called while the trail is still open.
    @Override
    public void close() {
        thread.shutdown();
        boolean isInterrupted = Thread.interrupted();
        try {
            if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                leaveTheRest();
                boolean _ = thread.awaitTermination(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException hurried) {
            isInterrupted = true;
            leaveTheRest();
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void leaveTheRest() {
        for (Runnable left : thread.shutdownNow()) {
            if (left instanceof Telling telling) {
                telling.leave();
            }
        }
    }
}
