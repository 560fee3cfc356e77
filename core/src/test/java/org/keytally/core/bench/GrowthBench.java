package org.keytally.core.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.keytally.core.adapter.database.AuditLines;
import org.keytally.core.adapter.database.JournalRecords;
import org.keytally.core.adapter.database.JournaledLedger;
import org.keytally.core.adapter.database.LedgerFollower;
import org.keytally.core.adapter.database.Records;
import org.keytally.core.adapter.database.SqlIndex;
import org.keytally.core.adapter.journal.Journal;
import org.keytally.core.adapter.journal.JournalException;
import org.keytally.core.adapter.journal.JournalLimits;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageQuery;
import org.keytally.core.domain.ledger.UsageRange;

/// Whether the charts take longer with ten times the rows, in turns in one run (goal L6): `GrowthBench FOLDER ROWS
/// [ROUNDS]`.
public final class GrowthBench {

    private static final ZoneId ZONE = ZoneId.of("Australia/Sydney");
    private static final UsageRange YEAR = new UsageRange(Year.START, Year.START.plus(Duration.ofDays(365)), ZONE);
    private static final UsageRange MONTH =
            new UsageRange(Year.START.plus(Duration.ofDays(335)), Year.START.plus(Duration.ofDays(365)), ZONE);
    private static final int TIMES = 10;

    private GrowthBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        long rows = Long.parseLong(arguments[1]);
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 15;
        try (Past few = new Past(folder.resolve("few"), rows);
                Past many = new Past(folder.resolve("many"), rows * TIMES)) {
            List<Double> ofFew = new ArrayList<>();
            List<Double> ofFewAgain = new ArrayList<>();
            List<Double> ofMany = new ArrayList<>();
            for (int round = -2; round < rounds; round++) {
                double first = few.milliseconds();
                double second = many.milliseconds();
                double third = few.milliseconds();
                if (round >= 0) {
                    ofFew.add(first);
                    ofMany.add(second);
                    ofFewAgain.add(third);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "L6 %d rows ÷ %d: %.2f (control %.2f), %.1f ms against %.1f ms%n",
                    rows * TIMES, rows, median(ofMany) / median(ofFew), median(ofFewAgain) / median(ofFew),
                    median(ofMany), median(ofFew));
        }
    }

    private static double median(List<Double> took) {
        return took.stream().sorted().toList().get(took.size() / 2);
    }

    /// A year of so many prompts and the index over it.
    private static final class Past implements AutoCloseable {

        private final Journal journal;
        private final SqlIndex index;

        Past(Path folder, long rows) throws Exception {
            LedgerFollower follower = new LedgerFollower();
            SecretKey key = new SecretKeySpec(new byte[32], "AES");
            this.journal = Journal.open(
                    Files.createDirectories(folder), key, Clock.systemUTC(), JournalLimits.usual(), follower);
            Records records = new JournalRecords(journal);
            JournaledLedger ledger = new JournaledLedger(records, follower);
            Year year = new Year(rows, true);
            for (long i = 0; i < rows; i++) {
                Year.Row row = year.row(i);
                Intent intent = year.intent(row);
                ledger.intend(intent);
                ledger.settle(year.settlement(row, intent));
            }
            this.index = new SqlIndex(folder, new byte[32], ZONE, records, AuditLines.NONE);
            index.catchUp();
        }

        double milliseconds() throws LedgerException {
            long before = System.nanoTime();
            index.usage(List.of(
                    UsageQuery.of(YEAR, UsageBy.DAY, UsageBy.MODEL),
                    UsageQuery.of(YEAR, UsageBy.KEY),
                    UsageQuery.of(MONTH, UsageBy.DAY),
                    UsageQuery.of(YEAR, UsageBy.PROVIDER),
                    UsageQuery.of(YEAR, UsageBy.TYPE),
                    UsageQuery.of(YEAR)));
            return (System.nanoTime() - before) / 1e6;
        }

        @Override
        public void close() throws JournalException {
            index.close();
            journal.close();
        }
    }
}
