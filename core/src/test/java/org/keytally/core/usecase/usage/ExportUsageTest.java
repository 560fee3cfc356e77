package org.keytally.core.usecase.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.TableFormat;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.EntryOutline;
import org.keytally.core.domain.ledger.EntryTables;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageQuery;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageReport;
import org.keytally.core.usecase.FakeHome;

final class ExportUsageTest {

    private static final UsageRange ALL =
            new UsageRange(Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final FakeHome home = new FakeHome();
    private final List<Long> written = new ArrayList<>();

    @Test
    void writesOnlyThoseMeantAndNotesByWhatTheyWereChosen() throws IOException {
        ExportUsage export =
                new ExportUsage(new Reading(), new Noting(), new GroupNames(home.names, home.keys), home.witness);

        long count = export.export(
                new EntryFilter(ALL, Map.of(UsageBy.PROVIDER, "mistral")), TableFormat.CSV, "",
                new ByteArrayOutputStream());

        assertThat(count).isEqualTo(2);
        assertThat(written).containsExactly(10L, 20L);
        assertThat(home.trail.events().getLast().facts()).containsEntry("only", "provider");
    }

    /// A book of twenty-five entries.
    private static final class Reading implements LedgerReports {

        private final SteadyEntries book = SteadyEntries.of(25);

        @Override
        public void read(UsageRange range, Predicate<Entry> reader) {
            book.read(new UsageRange(Instant.EPOCH, SteadyEntries.FIRST.plusSeconds(86_400), range.zone()), reader);
        }

        @Override
        public EntryOutline outline(EntryFilter filter) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isEmpty() {
            return book.isEmpty();
        }

        @Override
        public long reach() {
            return book.reach();
        }

        @Override
        public List<UsageReport> usage(List<UsageQuery> queries) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<KeyId, Instant> lastUses() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Entry> entry(EntryId id) {
            throw new UnsupportedOperationException();
        }
    }

    /// Notes what would stand in the table.
    private final class Noting implements EntryTables {

        @Override
        public EntryTable open(TableFormat format, OutputStream to, UnaryOperator<String> names) {
            return new EntryTable() {

                @Override
                public void add(Entry entry) {
                    written.add(entry.sequence());
                }

                @Override
                public void close() {}
            };
        }
    }
}
