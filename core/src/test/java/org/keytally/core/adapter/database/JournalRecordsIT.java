package org.keytally.core.adapter.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.journal.Journal;
import org.keytally.core.adapter.journal.JournalException;
import org.keytally.core.adapter.journal.JournalLimits;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryState;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.UsageQuery;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageTotals;

class JournalRecordsIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2026-03-05T00:00:00Z");
    private static final UsageRange ALL =
            new UsageRange(Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"), ZONE);
    private static final byte[] KEY = "KTCANARYk7Qw9Zp2Xv4T-journal-key".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path home;

    @Test
    void theBookInAJournalOutlivesItsIndexAndItsHead() throws LedgerException, JournalException, IOException {
        Lives lives = new Lives(5, START);
        for (int start = 0; start < 4; start++) {
            LedgerFollower follower = new LedgerFollower();
            try (Journal journal = open(follower)) {
                Records records = new JournalRecords(journal);
                JournaledLedger ledger = new JournaledLedger(records, follower);
                assertThat(ledger.open()).isEqualTo(lives.entries().stream()
                        .filter(entry -> entry.state() == EntryState.OPEN)
                        .map(Entry::intent)
                        .toList());
                lives.live(ledger, records, 700);
                ledger.secure();
                assertThat(follower.lastUses()).isEqualTo(lastUses(lives.entries()));
                check(records, lives);
            }
            forget(start);
        }
    }

    private void check(Records records, Lives lives) throws LedgerException {
        try (SqlIndex index = new SqlIndex(home, KEY, ZONE, records, AuditLines.NONE)) {
            assertThat(index.usage(UsageQuery.of(ALL)).totals()).isEqualTo(lives.entries().stream()
                    .map(UsageTotals::of)
                    .reduce(UsageTotals.NONE, UsageTotals::plus));
            List<Entry> read = new ArrayList<>();
            index.read(ALL, read::add);
            assertThat(read).isEqualTo(lives.entries());
            assertThat(index.outline(new EntryFilter(ALL, Map.of())).count()).isEqualTo(lives.entries().size());
            assertThat(index.lastUses()).isEqualTo(lastUses(lives.entries()));
        }
    }

    private void forget(int start) throws IOException {
        switch (start) {
            case 0 -> Files.delete(home.resolve("index.mv.db"));
            case 1 -> Files.delete(home.resolve("head"));
            default -> assertThat(home.resolve("index.mv.db")).exists();
        }
    }

    private Journal open(LedgerFollower follower) throws JournalException {
        SecretKey key = new SecretKeySpec(KEY, "AES");
        JournalLimits limits = new JournalLimits(100_000, 500, Duration.ofSeconds(5));
        return Journal.open(home, key, Clock.fixed(START, ZoneOffset.UTC), limits, follower);
    }

    private static Map<KeyId, Instant> lastUses(List<Entry> entries) {
        Map<KeyId, Instant> uses = new HashMap<>();
        for (Entry entry : entries) {
            Instant at = entry.intent().at();
            entry.intent().purse().key().ifPresent(key -> uses.merge(key, at, (a, b) -> a.isAfter(b) ? a : b));
        }
        return uses;
    }
}
