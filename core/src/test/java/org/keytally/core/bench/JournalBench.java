package org.keytally.core.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.keytally.core.adapter.journal.Follower;
import org.keytally.core.adapter.journal.Journal;
import org.keytally.core.adapter.journal.JournalException;
import org.keytally.core.adapter.journal.JournalLimits;

/// Measures the journal against bare files of the same disk; one line per figure: name, ratio, absolute, n, A/A.
///
/// Arguments: the folder to measure in (default the temporary one), then how many records to recover (default
/// one million).
public final class JournalBench {

    private static final int PAYLOAD = 62;
    private static final int FRAME = PAYLOAD + 34;
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "Generic");
    private static final JournalLimits LIMITS = new JournalLimits(64L << 20, 1L << 40, Duration.ofDays(1));

    private final Path folder;
    private final Random order = new Random(1);

    private JournalBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path parent = Path.of(arguments.length > 0 ? arguments[0] : System.getProperty("java.io.tmpdir"));
        int records = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        JournalBench bench = new JournalBench(Files.createTempDirectory(parent, "journal-bench"));
        try {
            bench.append();
            bench.force();
            bench.group();
            bench.recover(records);
        } finally {
            bench.delete(bench.folder);
        }
    }

    private interface Step {
        void take() throws Exception;
    }

    /// The median of each step in nanoseconds, the steps taken in a new order every round.
    private double[] medians(int warm, int rounds, List<Step> steps) throws Exception {
        long[][] times = new long[steps.size()][rounds];
        List<Integer> turns = new ArrayList<>(List.of(0, 1, 2).subList(0, steps.size()));
        for (int round = -warm; round < rounds; round++) {
            Collections.shuffle(turns, order);
            for (int turn : turns) {
                long start = System.nanoTime();
                steps.get(turn).take();
                times[turn][Math.max(round, 0)] = System.nanoTime() - start;
            }
        }
        return Arrays.stream(times).mapToDouble(each -> Arrays.stream(each).sorted().toArray()[rounds / 2]).toArray();
    }

    private static FileChannel bare(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private Journal journal(String name) throws Exception {
        return Journal.open(Files.createDirectories(folder.resolve(name)), KEY, Clock.systemUTC(), LIMITS,
                Follower.none());
    }

    private static void line(String name, double ratio, String absolute, long count, double control) {
        System.out.printf("%-28s %8.3f  %-34s n=%d  A/A %.3f%n", name, ratio, absolute, count, control);
    }

    private void append() throws Exception {
        int rounds = 200_000;
        byte[] payload = new byte[PAYLOAD];
        ByteBuffer frame = ByteBuffer.allocateDirect(FRAME);
        try (Journal journal = journal("append");
                FileChannel one = bare(folder.resolve("one"));
                FileChannel two = bare(folder.resolve("two"))) {
            double[] median = medians(100_000, rounds, List.of(() -> one.write(frame.clear()),
                    () -> two.write(frame.clear()), () -> journal.append((byte) 1, payload)));
            line("append, kill-safe", median[2] / median[0], micros(median[2]) + " against " + micros(median[0]),
                    rounds,
                    median[1] / median[0]);
        }
    }

    private void force() throws Exception {
        int rounds = 1500;
        byte[] payload = new byte[PAYLOAD];
        ByteBuffer frame = ByteBuffer.allocateDirect(FRAME);
        try (Journal journal = journal("force");
                FileChannel one = bare(folder.resolve("one"));
                FileChannel two = bare(folder.resolve("two"))) {
            double[] median = medians(200, rounds, List.of(() -> forced(one, frame), () -> forced(two, frame),
                    () -> journal.force(journal.append((byte) 1, payload))));
            line("append and force, power-safe", median[2] / median[0],
                    micros(median[2]) + " against " + micros(median[0]),
                    rounds, median[1] / median[0]);
        }
    }

    private static void forced(FileChannel file, ByteBuffer frame) throws IOException {
        file.write(frame.clear());
        file.force(false);
    }

    private void group() throws Exception {
        int callers = 64;
        double[] grouped = new double[5];
        double[] single = new double[5];
        double[] control = new double[5];
        try (Journal journal = journal("group"); FileChannel file = bare(folder.resolve("single"))) {
            for (int round = -1; round < 5; round++) {
                int at = Math.max(round, 0);
                single[at] = singleForces(file);
                grouped[at] = groupedForces(journal, callers);
                control[at] = singleForces(file);
            }
        }
        double ratio = median(grouped) / median(single);
        String absolute = String.format("%.0f/s against %.0f/s", median(grouped), median(single));
        line("group commit, 64 callers", ratio, absolute, 5, median(control) / median(single));
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    private static double singleForces(FileChannel file) throws IOException {
        ByteBuffer frame = ByteBuffer.allocateDirect(FRAME);
        long start = System.nanoTime();
        int count = 0;
        while (System.nanoTime() - start < 500_000_000L) {
            forced(file, frame);
            count++;
        }
        return count * 1e9 / (System.nanoTime() - start);
    }

    private static double groupedForces(Journal journal, int callers) {
        AtomicLong count = new AtomicLong();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int at = 0; at < callers; at++) {
                threads.execute(() -> settle(journal, start + 1_000_000_000L, count));
            }
        }
        return count.get() * 1e9 / (System.nanoTime() - start);
    }

    private static void settle(Journal journal, long end, AtomicLong count) {
        byte[] payload = new byte[PAYLOAD];
        try {
            while (System.nanoTime() < end) {
                journal.force(journal.append((byte) 1, payload));
                count.incrementAndGet();
            }
        } catch (JournalException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void recover(int records) throws Exception {
        byte[] payload = new byte[PAYLOAD];
        Path home = folder.resolve("recover");
        try (Journal journal = journal("recover")) {
            for (int at = 0; at < records; at++) {
                journal.append((byte) 1, payload);
            }
        }
        double bytes = (double) size(home) / records;
        line("bytes a record", bytes / PAYLOAD, String.format("%.2f B for %d B of payload", bytes, PAYLOAD), records,
                1);
        double withHead = best(() -> journal("recover").close());
        Files.delete(home.resolve("head"));
        double withoutHead = best(() -> journal("recover"));
        Journal journal = journal("recover");
        double verified = best(() -> {
            if (!journal.verify().isWhole()) {
                throw new IllegalStateException("not whole");
            }
        });
        double plain = best(() -> readPlainly(home));
        line("start with the head", withHead / plain, millis(withHead), 5, 1);
        line("start without the head", withoutHead / plain, millis(withoutHead) + rate(records, withoutHead), 5, 1);
        line("verify", verified / plain, millis(verified) + rate(records, verified), 5, 1);
    }

    private static double best(Step step) throws Exception {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            step.take();
            best = Math.min(best, (double) (System.nanoTime() - start));
        }
        return best;
    }

    private static void readPlainly(Path home) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(256 << 10);
        for (Path file : files(home)) {
            try (FileChannel channel = FileChannel.open(file)) {
                while (channel.read(buffer.clear()) > 0) {
                    buffer.flip();
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        for (Path file : files(folder)) {
            size += Files.size(file);
        }
        return size;
    }

    private static String micros(double nanos) {
        return String.format("%.2f µs", nanos / 1e3);
    }

    private static String millis(double nanos) {
        return String.format("%.1f ms", nanos / 1e6);
    }

    private static String rate(int records, double nanos) {
        return String.format(", %.0f records/s", records * 1e9 / nanos);
    }

    private void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            for (Path file : files(path)) {
                delete(file);
            }
        }
        Files.delete(path);
    }
}
