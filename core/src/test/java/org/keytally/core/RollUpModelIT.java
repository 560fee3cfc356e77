package org.keytally.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.database.AuditLines;
import org.keytally.core.adapter.database.SqlIndex;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageQuery;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageReport;
import org.keytally.core.domain.ledger.UsageTotals;

/// Random lives of a home beside the index that is made from its journal: what is rolled up is the sum of the rows, and
/// what is made anew is what was there.
final class RollUpModelIT {

    private static final int LIVES = 8;
    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");
    private static final UsageRange ALL =
            new UsageRange(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), SYDNEY);

    @TempDir
    private Path folder;

    private final byte[] key = "KTCANARYk7Qw9Zp2Xv4T-rollup-test".getBytes(StandardCharsets.US_ASCII);

    @Test
    void isTheSumOfItsRowsAfterEveryStepOfAnyLife() throws Exception {
        live(false);
    }

    @Test
    void isTheSumOfItsRowsWhereTheClockJumpsToo() throws Exception {
        live(true);
    }

    private void live(boolean jumps) throws Exception {
        long seed = Long.getLong("keytally.model.seed", new Random().nextLong());
        for (int life = 0; life < LIVES; life++) {
            Path home = Files.createDirectory(folder.resolve("life-" + life));
            Index index = new Index(home, new Random(seed + life));
            new PromptLife(seed + life, jumps, index).live();
            index.close();
        }
    }

    private final class Index implements PromptLife.Onlooker {

        private final Path home;
        private final Random random;
        private Optional<SqlIndex> open = Optional.empty();
        private int folders;

        Index(Path home, Random random) {
            this.home = home;
            this.random = random;
        }

        @Override
        public void look(ModelHome life, String place) throws Exception {
            if (open.isEmpty()) {
                open = Optional.of(open(home, life));
            }
            SqlIndex index = open.get();
            List<Entry> rows = rows(index);
            assertThat(rows).as("a row for each request, " + place).hasSize(life.intents());
            assertThat(index.usage(UsageQuery.of(ALL)).totals()).as(place).isEqualTo(sum(rows));
            if (random.nextInt(10) == 0) {
                sameWhenMadeAnew(life, index, place);
            }
        }

        private void sameWhenMadeAnew(ModelHome life, SqlIndex index, String place) throws Exception {
            SqlIndex other = open(Files.createDirectory(home.resolve("anew-" + folders++)), life);
            assertThat(reports(other)).as(place).isEqualTo(reports(index));
            assertThat(rows(other)).as(place).isEqualTo(rows(index));
            other.close();
            if (random.nextBoolean()) {
                index.rebuild();
            } else {
                close();
            }
        }

        private SqlIndex open(Path where, ModelHome life) {
            return new SqlIndex(where, key.clone(), SYDNEY, life.records(), AuditLines.NONE);
        }

        void close() {
            open.ifPresent(SqlIndex::close);
            open = Optional.empty();
        }

        private static List<UsageReport> reports(SqlIndex index) throws LedgerException {
            List<UsageReport> reports = new ArrayList<>();
            for (UsageBy by : UsageBy.values()) {
                reports.add(index.usage(UsageQuery.of(ALL, by)));
            }
            return reports;
        }

        private static List<Entry> rows(SqlIndex index) throws LedgerException {
            List<Entry> rows = new ArrayList<>();
            index.read(ALL, rows::add);
            return rows;
        }

        private static UsageTotals sum(List<Entry> rows) {
            return rows.stream().map(UsageTotals::of).reduce(UsageTotals.NONE, UsageTotals::plus);
        }
    }
}
