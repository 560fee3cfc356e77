package org.keytally.core.adapter.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.adapter.journal.Journals.lines;
import static org.keytally.core.adapter.journal.Journals.open;
import static org.keytally.core.adapter.journal.Journals.segmentsOf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ConcurrencyTest {

    private static final int CALLERS = 64;
    private static final int EACH = 20;

    private final MemoryFolder folder = new MemoryFolder();

    private interface Work {
        void perform(int caller) throws Exception;
    }

    private static void together(Work work) throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int at = 0; at < CALLERS; at++) {
                int caller = at;
                running.add(callers.submit(() -> {
                    work.perform(caller);
                    return caller;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    @Test
    void givesEveryCallerItsOwnSequenceAndKeepsAll() throws Exception {
        Map<Long, String> appended = new ConcurrentHashMap<>();
        Tally tally = new Tally();
        Journal journal = open(folder, segmentsOf(5000), tally);
        together(caller -> {
            for (int at = 0; at < EACH; at++) {
                byte[] payload = (caller + ":" + at).getBytes(UTF_8);
                long sequence = journal.append((byte) 1, payload);
                appended.put(sequence, Tally.line(sequence, (byte) 1, payload));
                journal.force(sequence);
            }
        });
        List<String> expected = appended.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        assertThat(expected).hasSize(CALLERS * EACH);
        assertThat(tally.met).isEqualTo(expected);
        assertThat(lines(open(folder), 1)).isEqualTo(expected);
        assertThat(journal.verify().isWhole()).isTrue();
    }

    @Test
    void sharesOneForceAmongCallersThatComeTogether() throws Exception {
        CountDownLatch allAppended = new CountDownLatch(CALLERS);
        AtomicInteger forces = new AtomicInteger();
        WatchedFolder watched = new WatchedFolder(folder, (operation, name) -> {
            if (operation == WatchedFolder.Operation.FORCE && name.equals("journal-000001")) {
                forces.incrementAndGet();
            }
        });
        Journals.append(open(watched), 1);
        Journal journal = open(watched);
        together(_ -> {
            long sequence = journal.append((byte) 1, new byte[10]);
            allAppended.countDown();
            allAppended.await();
            journal.force(sequence);
        });
        assertThat(forces.get()).isEqualTo(1);
    }

    @Test
    void appendsWhileAForceIsUnderWay() throws Exception {
        CountDownLatch forcing = new CountDownLatch(1);
        CountDownLatch appended = new CountDownLatch(1);
        WatchedFolder watched = new WatchedFolder(folder, (_, _) -> {});
        Journal journal = open(watched);
        Journals.append(journal, 1);
        long second = journal.append((byte) 1, new byte[1]);
        watched.watch = (operation, _) -> {
            if (operation == WatchedFolder.Operation.FORCE) {
                forcing.countDown();
                await(appended);
            }
        };
        Thread forcer = Thread.ofVirtual().start(() -> force(journal, second));
        forcing.await();
        assertThat(journal.append((byte) 1, new byte[1])).isEqualTo(second + 1);
        appended.countDown();
        forcer.join();
        MemoryFolder cut = folder.afterPowerCut(new java.util.Random(1));
        assertThat(open(cut).tip().sequence()).isGreaterThanOrEqualTo(second);
    }

    @Test
    void beginsNoSegmentWhileAForceIsUnderWay() throws Exception {
        CountDownLatch forcing = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        AtomicInteger together = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        WatchedFolder watched = new WatchedFolder(folder, (_, _) -> {});
        Journal journal = open(watched, segmentsOf(500), Follower.none());
        long first = journal.append((byte) 1, new byte[100]);
        long second = journal.append((byte) 1, new byte[100]);
        watched.watch = (operation, _) -> {
            if (operation == WatchedFolder.Operation.FORCE) {
                most.accumulateAndGet(together.incrementAndGet(), Math::max);
                forcing.countDown();
                await(released);
                together.decrementAndGet();
            }
        };
        Thread forcer = Thread.ofVirtual().start(() -> force(journal, second));
        forcing.await();
        Thread appender = Thread.ofVirtual().start(() -> append(journal, new byte[300]));
        while (appender.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        released.countDown();
        forcer.join();
        appender.join();
        assertThat(most.get()).isEqualTo(1);
        assertThat(journal.tip().sequence()).isEqualTo(first + 2);
        assertThat(folder.names()).contains("journal-000002");
    }

    private static void append(Journal journal, byte[] payload) {
        try {
            journal.append((byte) 1, payload);
        } catch (JournalException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static void force(Journal journal, long sequence) {
        try {
            journal.force(sequence);
        } catch (JournalException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void readsAndVerifiesWhileOthersAppend() throws Exception {
        Journal journal = open(folder, segmentsOf(5000), Follower.none());
        together(caller -> {
            for (int at = 0; at < EACH; at++) {
                long sequence = journal.append((byte) 1, new byte[caller]);
                if (at % 5 == 0) {
                    assertThat(journal.verify().isWhole()).isTrue();
                    List<Long> met = new ArrayList<>();
                    journal.read(sequence, (next, _, _) -> met.add(next));
                    assertThat(met).first().isEqualTo(sequence);
                }
                if (at % 7 == 0) {
                    journal.keepHead();
                }
            }
        });
        assertThat(open(folder).recovery().soundness()).isEqualTo(new Soundness.Whole());
        assertThat(open(folder).verify().records()).isEqualTo(CALLERS * EACH);
    }

    @Test
    void keepsEveryRecordWhileForcesFailNowAndThen() throws Exception {
        AtomicInteger forces = new AtomicInteger();
        WatchedFolder watched = new WatchedFolder(folder, (operation, name) -> {
            if (operation == WatchedFolder.Operation.FORCE && forces.incrementAndGet() % 5 == 0) {
                folder.forget(name);
                throw new IOException("planted");
            }
        });
        Journal journal = open(watched, segmentsOf(20_000), Follower.none());
        AtomicInteger durable = new AtomicInteger();
        together(caller -> {
            for (int at = 0; at < EACH; at++) {
                try {
                    long sequence = journal.append((byte) 1, new byte[caller]);
                    journal.force(sequence);
                    durable.accumulateAndGet((int) sequence, Math::max);
                } catch (JournalException planted) {
                    // whoever was acknowledged is counted below
                }
            }
        });
        long last = journal.tip().sequence();
        assertThat(open(folder).tip().sequence()).isEqualTo(last);
        assertThat(open(folder).verify().isWhole()).isTrue();
        Journal cut = open(folder.afterPowerCut(new java.util.Random(4)));
        assertThat(cut.tip().sequence()).isGreaterThanOrEqualTo(durable.get());
        assertThat(cut.recovery().soundness()).isNotInstanceOf(Soundness.Damaged.class);
    }
}
