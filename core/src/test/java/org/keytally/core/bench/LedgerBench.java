package org.keytally.core.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.keytally.core.adapter.database.AuditLines;
import org.keytally.core.adapter.database.JournalRecords;
import org.keytally.core.adapter.database.JournaledLedger;
import org.keytally.core.adapter.database.LedgerFollower;
import org.keytally.core.adapter.database.Records;
import org.keytally.core.adapter.database.SqlIndex;
import org.keytally.core.adapter.export.TableFiles;
import org.keytally.core.adapter.journal.Journal;
import org.keytally.core.adapter.journal.JournalLimits;
import org.keytally.core.domain.catalog.TableFormat;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryOutline;
import org.keytally.core.domain.ledger.EntryTables;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageQuery;
import org.keytally.core.domain.ledger.UsageRange;

/// Measures the index against raw tables of SQLite and DuckDB doing the same work: `LedgerBench FOLDER ROWS [ROUNDS]`.
public final class LedgerBench {

    private static final ZoneId ZONE = ZoneId.of("Australia/Sydney");
    private static final UsageRange YEAR = new UsageRange(Year.START, Year.START.plus(Duration.ofDays(365)), ZONE);
    private static final UsageRange MONTH =
            new UsageRange(Year.START.plus(Duration.ofDays(335)), Year.START.plus(Duration.ofDays(365)), ZONE);

    private final Path folder;
    private final long rows;
    private final Map<String, List<Double>> samples = new LinkedHashMap<>();

    private LedgerBench(Path folder, long rows) {
        this.folder = folder;
        this.rows = rows;
    }

    public static void main(String[] arguments) throws Exception {
        LedgerBench bench =
                new LedgerBench(Files.createDirectories(Path.of(arguments[0])), Long.parseLong(arguments[1]));
        bench.run(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5);
    }

    private interface Work {
        Object run() throws Exception;
    }

    private void run(int rounds) throws Exception {
        LedgerFollower follower = new LedgerFollower();
        SecretKey key = new SecretKeySpec(new byte[32], "AES");
        try (Journal journal = Journal.open(folder, key, Clock.systemUTC(), JournalLimits.usual(), follower);
                RawTable sqlite = RawTable.sqlite(folder, ZONE);
                RawTable duck = RawTable.duck(folder, ZONE)) {
            Records records = new JournalRecords(journal);
            SqlIndex index = new SqlIndex(folder, new byte[32], ZONE, records, AuditLines.NONE);
            JournaledLedger ledger = new JournaledLedger(records, follower);
            fill(ledger, sqlite, duck);
            Files.deleteIfExists(folder.resolve("index.mv.db"));
            double busy = busySeconds();
            double rebuild = seconds(index::catchUp);
            busy = busySeconds() - busy;
            line("L8 rebuild, sealed", rebuild / 120, rebuild, "s", rates(rebuild, busy));
            dashboard(index, sqlite, duck, rounds);
            // The first pass is that of a command, the third that of a window which has been open for a while.
            for (int pass = 1; pass <= 3; pass++) {
                export(index, pass);
            }
            heap(index);
            bytes(index);
        }
    }

    private void fill(JournaledLedger ledger, RawTable sqlite, RawTable duck) throws Exception {
        Year year = new Year(rows, true);
        for (long i = 0; i < rows; i++) {
            Year.Row row = year.row(i);
            Intent intent = year.intent(row);
            ledger.intend(intent);
            ledger.settle(year.settlement(row, intent));
            sqlite.add(row);
            duck.add(row);
        }
        sqlite.finish();
        duck.finish();
    }

    private void dashboard(SqlIndex index, RawTable sqlite, RawTable duck, int rounds) throws Exception {
        check(index, sqlite, duck);
        Map<String, Work> works = new LinkedHashMap<>();
        works.put("index A", () -> ours(index));
        works.put("index B", () -> ours(index));
        works.put("SQLite", () -> sqlite.dashboard(YEAR, MONTH));
        works.put("DuckDB", () -> duck.dashboard(YEAR, MONTH));
        for (Map.Entry<String, Work> work : works.entrySet()) {
            samples.put(work.getKey(), new ArrayList<>());
        }
        Random random = new Random(7);
        for (int round = -2; round < rounds; round++) {
            List<String> order = new ArrayList<>(works.keySet());
            Collections.shuffle(order, random);
            for (String name : order) {
                Work work = works.getOrDefault(name, () -> 0);
                double took = seconds(work);
                if (round >= 0) {
                    samples.getOrDefault(name, new ArrayList<>()).add(took * 1_000);
                }
            }
        }
        double ours = median("index A");
        line("A/A control", median("index B") / ours, ours, "ms", "index twice");
        against("L4 dashboard ÷ raw SQLite", "SQLite");
        against("L5 dashboard ÷ raw DuckDB", "DuckDB");
        line("   by day and model alone", 0, seconds(() -> index.usage(
                UsageQuery.of(YEAR, UsageBy.DAY, UsageBy.MODEL))) * 1_000, "ms", "");
        line("   last 50 rows alone", 0, seconds(() -> last50(index)) * 1_000, "ms", "");
    }

    private void against(String name, String other) {
        double ours = median("index A");
        String least = String.format(
                Locale.ROOT,
                "theirs %.1f ms; least %.1f against %.1f",
                median(other),
                least("index A"),
                least(other));
        line(name, ours / median(other), ours, "ms", least);
    }

    // The seven answers of the costs screen.
    private static Object ours(SqlIndex index) throws LedgerException {
        return Arrays.asList(
                index.usage(List.of(
                        UsageQuery.of(YEAR, UsageBy.DAY, UsageBy.MODEL),
                        UsageQuery.of(YEAR, UsageBy.KEY),
                        UsageQuery.of(MONTH, UsageBy.DAY),
                        UsageQuery.of(YEAR, UsageBy.PROVIDER),
                        UsageQuery.of(YEAR, UsageBy.TYPE),
                        UsageQuery.of(YEAR))),
                last50(index));
    }

    // What the list of the entries wants before it shows its first page.
    private static List<Entry> last50(SqlIndex index) throws LedgerException {
        EntryOutline outline = index.outline(new EntryFilter(MONTH, Map.of()));
        List<Entry> entries = new ArrayList<>();
        for (EntryOutline.Run run : outline.runs(outline.count() - 50, 50)) {
            index.read(new UsageRange(run.from(), run.to(), ZONE), entries::add);
        }
        return entries;
    }

    private static void check(SqlIndex index, RawTable sqlite, RawTable duck) throws Exception {
        String exact = index.usage(UsageQuery.of(YEAR)).totals().cost().text();
        if (!exact.equals(sqlite.total(YEAR)) || !exact.equals(duck.total(YEAR))) {
            throw new IllegalStateException(
                    "sums differ: " + exact + " " + sqlite.total(YEAR) + " " + duck.total(YEAR));
        }
    }

    private void export(SqlIndex index, int pass) throws Exception {
        long[] written = new long[1];
        double busy = busySeconds();
        double took = seconds(() -> {
            try (EntryTables.EntryTable table =
                    new TableFiles().open(TableFormat.CSV, OutputStream.nullOutputStream(), id -> id)) {
                index.read(YEAR, entry -> add(table, entry, written));
            }
            return written[0];
        });
        String more = rates(took, busySeconds() - busy);
        line("L10 export CSV, pass " + pass, rows / took / 300_000, rows / took, "rows/s", more);
    }

    /// What is still in use when the collector has just been there, at the tenth and at the last of the rows.
    private void heap(SqlIndex index) throws Exception {
        long[] written = new long[1];
        List<Long> inUse = new ArrayList<>();
        try (EntryTables.EntryTable table =
                new TableFiles().open(TableFormat.CSV, OutputStream.nullOutputStream(), id -> id)) {
            index.read(YEAR, entry -> {
                add(table, entry, written);
                if (written[0] == rows / 10 || written[0] == rows) {
                    inUse.add(inUse());
                }
                return true;
            });
        }
        double growth = (double) inUse.getLast() / inUse.getFirst();
        line("L10 heap in use", growth, inUse.getLast() / 1_048_576.0, "MiB", "after a collection, last ÷ tenth");
    }

    private static long inUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static boolean add(EntryTables.EntryTable table, Entry entry, long[] written) {
        try {
            table.add(entry);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        written[0]++;
        return true;
    }

    private void bytes(SqlIndex index) throws IOException {
        index.close();
        double journal = (double) sizes("journal-") / rows;
        double indexed = (double) sizes("index.mv.db") / rows;
        String more = String.format(Locale.ROOT, "journal %.1f, index %.1f", journal, indexed);
        line("L7 bytes for a prompt", (journal + indexed) / 200, journal + indexed, "B", more);
    }

    private long sizes(String start) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    // On a machine with other work, the time this thread really had says more than the clock.
    private String rates(double took, double busy) {
        return String.format(
                Locale.ROOT, "%.0f rows/s by the clock, %.0f rows/s of processor", rows / took, rows / busy);
    }

    private static double busySeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        Object result = work.run();
        double took = (System.nanoTime() - start) / 1e9;
        return result == null ? Double.NaN : took;
    }

    private double least(String name) {
        return samples.getOrDefault(name, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(Double.NaN);
    }

    private double median(String name) {
        List<Double> sorted = new ArrayList<>(samples.getOrDefault(name, List.of()));
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private void line(String name, double ratio, double absolute, String unit, String more) {
        System.out.printf(
                Locale.ROOT, "%-28s %8.4f  %12.3f %s  n=%d  %s%n", name, ratio, absolute, unit, rows, more);
    }
}
