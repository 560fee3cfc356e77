package org.keytally.core.adapter.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import org.keytally.core.adapter.database.entry.LedgerState;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.EntryOutline;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.UsageQuery;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageReport;

// An index that is open: its connection, and what it has taken in of the journal.
final class OpenIndex {

    private static final int MOST_RECORDS = 500_000;
    private static final int MOST_CELLS = 100_000;

    private final Connection connection;
    private final IndexSettings settings;
    private final LedgerState state;
    private final Circumstances circumstances;
    private final Entries entries;
    private long position;

    private OpenIndex(Connection connection, IndexSettings settings, LedgerState state) throws SQLException {
        this.connection = connection;
        this.settings = settings;
        this.state = state;
        this.circumstances = new Circumstances(connection);
        this.entries = new Entries(connection, settings.records(), state);
        this.position = new Meta(connection).number(Meta.POSITION, 0);
    }

    static OpenIndex open(IndexFile file, IndexSettings settings) throws IndexException, LedgerException {
        try {
            Connection connection = file.open();
            Optional<OpenIndex> usable = usable(connection, settings);
            if (usable.isPresent()) {
                return usable.get();
            }
            close(connection);
        } catch (IndexException fault) {
            if (fault.kind() == IndexException.Kind.BUSY || fault.kind() == IndexException.Kind.FULL) {
                throw fault;
            }
        }
        return afresh(file, settings);
    }

    static OpenIndex afresh(IndexFile file, IndexSettings settings) throws LedgerException {
        try {
            file.moveAside();
            Connection connection = file.open();
            try {
                IndexBirth.create(connection, settings.zone());
                return new OpenIndex(connection, settings, new LedgerState());
            } catch (SQLException fault) {
                close(connection);
                throw new LedgerException(LedgerException.Kind.FAILED, IndexException.of(fault));
            }
        } catch (IOException | IndexException fault) {
            throw new LedgerException(LedgerException.Kind.FAILED, fault);
        }
    }

    <T> T ask(SqlIndex.Question<T> question) throws IndexException, LedgerException {
        try {
            catchUp();
            T answer = question.ask(this);
            connection.commit();
            return answer;
        } catch (SQLException fault) {
            throw IndexException.of(fault);
        }
    }

    long position() {
        return position;
    }

    long unreadable() throws SQLException {
        return new Meta(connection).number(Meta.UNREADABLE, 0);
    }

    List<UsageReport> usage(List<UsageQuery> queries) throws SQLException, LedgerException {
        return new UsageQueries(connection, settings.zone(), circumstances, entries).answer(queries);
    }

    Map<KeyId, Instant> lastUses() {
        return circumstances.lastUses();
    }

    EntryOutline outline(EntryFilter filter) throws SQLException, LedgerException {
        return new EntryCounts(connection, circumstances, entries, state).of(filter);
    }

    boolean isEmpty() throws SQLException {
        return entries.isEmpty();
    }

    Optional<Entry> entry(EntryId id) throws SQLException, LedgerException {
        return entries.find(id);
    }

    void read(UsageRange range, Predicate<Entry> reader) throws SQLException, LedgerException {
        entries.read(range, reader);
    }

    List<Long> auditEvents(AuditFilter filter, int most) throws SQLException {
        return new AuditTable(connection).newest(filter, most);
    }

    void close() {
        close(connection);
    }

    private static Optional<OpenIndex> usable(Connection connection, IndexSettings settings)
            throws IndexException, LedgerException {
        try {
            if (Schema.isEmpty(connection)) {
                IndexBirth.create(connection, settings.zone());
            }
            Meta meta = new Meta(connection);
            if (meta.number(Meta.SCHEMA, 0) != Schema.NUMBER || !isOfThisJournal(meta, settings.records())) {
                return Optional.empty();
            }
            OpenIndex index = new OpenIndex(connection, settings, IndexBirth.state(connection));
            index.rollUpDaysOf(settings.zone());
            return Optional.of(index);
        } catch (SQLException fault) {
            close(connection);
            throw IndexException.of(fault);
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isOfThisJournal(Meta meta, Records records) throws SQLException, LedgerException {
        long position = meta.number(Meta.POSITION, 0);
        if (position == 0) {
            return true;
        }
        long expected = meta.number(Meta.POSITION_CHECK, -1);
        boolean[] same = {false};
        records.read(position, (sequence, kind, payload) -> {
            same[0] = sequence == position && check(kind, payload) == expected;
            return false;
        });
        return same[0];
    }

    private void catchUp() throws SQLException, LedgerException {
        if (position >= settings.records().last()) {
            return;
        }
        IndexWriter writer =
                new IndexWriter(connection, settings.zone(), settings.audit(), state, circumstances);
        long[] taken = new long[3];
        do {
            taken[0] = 0;
            settings.records().read(position + 1, (sequence, kind, payload) -> {
                writer.take(sequence, kind, payload);
                taken[0]++;
                taken[1] = sequence;
                taken[2] = check(kind, payload);
                return taken[0] < MOST_RECORDS && writer.cells() < MOST_CELLS;
            });
            if (taken[0] > 0) {
                commit(writer, taken[1], taken[2]);
            }
        } while (taken[0] > 0 && position < settings.records().last());
    }

    private void commit(IndexWriter writer, long sequence, long check) throws SQLException {
        writer.flush();
        Meta meta = new Meta(connection);
        meta.put(Meta.POSITION, sequence);
        meta.put(Meta.POSITION_CHECK, check);
        connection.commit();
        position = sequence;
    }

    private void rollUpDaysOf(ZoneId zone) throws SQLException {
        Meta meta = new Meta(connection);
        if (meta.text(Meta.ZONE).filter(zone.getId()::equals).isPresent()) {
            return;
        }
        Map<RollupTable.Cell, Tally> days = new HashMap<>();
        new RollupTable(connection, "rollup_quarter").read(Integer.MIN_VALUE, Integer.MAX_VALUE,
                (quarter, id, sums) -> {
                    RollupTable.Cell cell = new RollupTable.Cell(Quarters.day(quarter, zone), id);
                    days.computeIfAbsent(cell, day -> new Tally()).add(sums);
                });
        RollupTable table = new RollupTable(connection, "rollup_day");
        table.clear();
        table.add(days);
        meta.put(Meta.ZONE, zone.getId());
        connection.commit();
    }

    private static long check(byte kind, byte[] payload) {
        CRC32 crc = new CRC32();
        crc.update(kind);
        crc.update(payload);
        return crc.getValue();
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException closedItself) {
            // Nothing is lost with it: everything in the index is in the journal.
        }
    }
}
