package org.keytally.core.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process that appends, again and again, and looks for everything it had acknowledged.
final class KillLoopIT {

    private static final int ROUNDS = Integer.getInteger("keytally.kill.rounds", 20);

    // Every look reads the whole home, so a long loop takes a fresh one now and then.
    private static final int ROUNDS_OF_A_HOME = 20;

    @TempDir
    Path homes;

    @Test
    void losesNothingAcknowledgedWhenKilledAtAnyMoment() throws Exception {
        Random random = new Random(42);
        long acknowledged = 0;
        long found = 0;
        for (int round = 0; round < ROUNDS; round += ROUNDS_OF_A_HOME) {
            Path home = Files.createDirectory(homes.resolve("home-" + round));
            long last = 0;
            long records = 0;
            for (int kill = round; kill < Math.min(ROUNDS, round + ROUNDS_OF_A_HOME); kill++) {
                last = Math.max(last, appendUntilKilled(home, 20 + random.nextInt(400)));
                records = check(home, last);
            }
            acknowledged += last;
            found += records;
        }
        assertThat(acknowledged).isPositive();
        System.out.printf("%d rounds, %d acknowledged, %d found, 0 lost%n", ROUNDS, acknowledged, found);
    }

    private static long appendUntilKilled(Path home, long millis) throws IOException, InterruptedException {
        Process child =
                new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1",
                        "-cp", System.getProperty("java.class.path"), KillLoopChild.class.getName(), home.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        AtomicLong last = new AtomicLong();
        try (DataInputStream acknowledged = new DataInputStream(child.getInputStream())) {
            last.set(acknowledged.readLong());
            Thread reader = Thread.ofPlatform().start(() -> follow(acknowledged, last));
            child.waitFor(millis, TimeUnit.MILLISECONDS);
            // By its handle: the process itself would close the pipe with what is still in it.
            child.toHandle().destroyForcibly();
            child.waitFor();
            reader.join();
        }
        assertThat(child.exitValue()).isEqualTo(128 + 9);
        return last.get();
    }

    private static void follow(DataInputStream acknowledged, AtomicLong last) {
        try {
            while (true) {
                last.set(acknowledged.readLong());
            }
        } catch (EOFException _) {
            // killed
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static long check(Path home, long acknowledged) throws JournalException {
        Journal journal = Journal.open(home, Journals.key(3), Journals.CLOCK, KillLoopChild.LIMITS, Follower.none());
        assertThat(journal.recovery().soundness()).isNotInstanceOf(Soundness.Damaged.class);
        AtomicLong next = new AtomicLong(1);
        Verification reading = journal.read(1, (sequence, kind, payload) -> {
            assertThat(sequence).isEqualTo(next.getAndIncrement());
            assertThat(Tally.line(sequence, kind, payload))
                    .isEqualTo(Tally.line(sequence, (byte) 1, Journals.payload(sequence)));
            return true;
        });
        assertThat(reading.isWhole()).isTrue();
        assertThat(reading.records()).isGreaterThanOrEqualTo(acknowledged);
        return reading.records();
    }
}
