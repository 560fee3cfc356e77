package org.keytally.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class BackgroundTasksIT {

    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final BackgroundTasks tasks = new BackgroundTasks(faults::add);
    private final CountDownLatch began = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Test
    void tellsNothingOfWorkThatBreaksOffBecauseItWasCancelled() throws Exception {
        Running running = tasks.run(this::readUntilInterrupted, _ -> {}, () -> {});
        began.await();
        running.cancel();
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        awaitNothing();

        assertThat(faults).isEmpty();
    }

    @Test
    void tellsOfCancelledWorkThatFailsOfItself() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        Running running = tasks.run(() -> {
            began.countDown();
            awaitInSpiteOfInterrupts(cancelled);
            ended.countDown();
            throw new IllegalStateException("by itself");
        }, _ -> {}, () -> faults.add(new IllegalStateException("somebody waited")));
        began.await();
        running.cancel();
        cancelled.countDown();
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        awaitNothing();

        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault).hasMessage("by itself"));
    }

    @Test
    void tellsOfWorkThatFailsOfItself() throws Exception {
        tasks.run(() -> {
            throw new IllegalStateException("by itself");
        }, _ -> {}, ended::countDown);
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        awaitNothing();

        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault).hasMessage("by itself"));
    }

    @Test
    void endsNotBeforeWhatCameOfTheWorkWasTaken() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        WaitForAsyncUtils.asyncFx(() -> tasks.runLasting(() -> {
            began.countDown();
            awaitInterrupt();
            return "what came";
        }, told::add, () -> {})).get();
        began.await();
        WaitForAsyncUtils.asyncFx(() -> tasks.endLasting(Duration.ofMinutes(1), () -> {
            told.add("closed");
            ended.countDown();
        })).get();

        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(told).containsExactly("what came", "closed");
    }

    @Test
    void countsWorkThatBreaksAsEndedAndClosesOnceForWhoAsksTwice() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        WaitForAsyncUtils.asyncFx(() -> tasks.runLasting(() -> {
            began.countDown();
            awaitInterrupt();
            throw new IllegalStateException("by itself");
        }, _ -> {}, () -> told.add("broken"))).get();
        began.await();
        WaitForAsyncUtils.asyncFx(() -> {
            tasks.endLasting(Duration.ofMinutes(1), () -> told.add("first"));
            tasks.endLasting(Duration.ofMinutes(1), () -> told.add("second"));
        }).get();
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> told.contains("second"));
        awaitNothing();

        assertThat(told).containsExactly("broken", "second");
        assertThat(WaitForAsyncUtils.asyncFx(() -> tasks.lastingProperty().get()).get()).isZero();
    }

    @Test
    void bringsWorkToItsEndForAProcessThatEndsAndShowsNothingOfIt() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        WaitForAsyncUtils.asyncFx(() -> tasks.runLasting(() -> {
            began.countDown();
            awaitInterrupt();
            WaitForAsyncUtils.sleep(100, TimeUnit.MILLISECONDS);
            told.add("booked");
            return "what came";
        }, told::add, () -> {})).get();
        began.await();
        tasks.awaitLasting();

        assertThat(told).containsExactly("booked");
        awaitNothing();
        assertThat(told).containsExactly("booked");
    }

    private static void awaitInterrupt() {
        while (!Thread.interrupted()) {
            Thread.onSpinWait();
        }
    }

    private String readUntilInterrupted() {
        began.countDown();
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        ended.countDown();
        throw new IllegalStateException("interrupted while reading");
    }

    // Takes the mark of the interrupt away, as work does that goes on.
    private static void awaitInSpiteOfInterrupts(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
        Thread.interrupted();
    }

    // What the work has to tell is told on the thread of the window, some time after its end.
    private static void awaitNothing() {
        WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
