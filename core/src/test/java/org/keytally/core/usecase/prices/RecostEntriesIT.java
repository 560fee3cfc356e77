package org.keytally.core.usecase.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.database.AuditLines;
import org.keytally.core.adapter.database.InMemoryRecords;
import org.keytally.core.adapter.database.JournaledLedger;
import org.keytally.core.adapter.database.LedgerFollower;
import org.keytally.core.adapter.database.Lives;
import org.keytally.core.adapter.database.SqlIndex;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.PriceCorrection;
import org.keytally.core.domain.catalog.PriceMatch;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceRows;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.UsageQuery;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageTotals;

final class RecostEntriesIT {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");
    private static final UsageRange ALL = new UsageRange(Instant.EPOCH, NOW, ZoneOffset.UTC);

    @TempDir
    private Path home;

    @Test
    void theSumsOfTheIndexFollowEveryCorrection() throws LedgerException {
        InMemoryRecords records = new InMemoryRecords();
        JournaledLedger ledger = new JournaledLedger(records, records.followedBy(new LedgerFollower()));
        new Lives(7, START).live(ledger, records, 2_000);
        List<PriceRow> rows = Stream.of("p0", "p2").map(RecostEntriesIT::row).toList();
        PriceWorld.Register register = new PriceWorld.Register();
        try (SqlIndex index = new SqlIndex(home, new byte[32], ZoneOffset.UTC, records, AuditLines.NONE)) {
            RecostEntries recosting = new RecostEntries(ledger, index, register);

            List<PriceCorrection> corrections =
                    recosting.book(recosting.find(rows, new PriceBook(rows), NOW), NOW);

            assertThat(corrections).isNotEmpty().isEqualTo(register.corrections());
            assertThat(index.usage(UsageQuery.of(ALL)).totals()).isEqualTo(sumOfEntries(index));
            assertThat(recosting.find(rows, new PriceBook(rows), NOW)).isEmpty();
        }
    }

    private static UsageTotals sumOfEntries(SqlIndex index) throws LedgerException {
        UsageTotals[] sum = {UsageTotals.NONE};
        index.read(ALL, (Entry entry) -> {
            sum[0] = sum[0].plus(UsageTotals.of(entry));
            return true;
        });
        assertThat(sum[0].cost()).isNotEqualTo(Money.ZERO);
        return sum[0];
    }

    private static PriceRow row(String provider) {
        return PriceRows.row(PriceMatch.Regex.of(".*"), "2026-01-01")
                .provider(provider)
                .source(PriceSource.SET)
                .rate(TokenClass.INPUT, "1.5")
                .rate(TokenClass.OUTPUT, "3.25")
                .build();
    }
}
