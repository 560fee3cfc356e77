package org.keytally.core.adapter.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keytally.core.adapter.database.entry.Circumstance;
import org.keytally.core.adapter.database.entry.LedgerChange;
import org.keytally.core.adapter.database.entry.LedgerRecord;
import org.keytally.core.adapter.database.entry.LedgerState;
import org.keytally.core.adapter.database.entry.LedgerStateBytes;
import org.keytally.core.adapter.database.entry.RecordKind;
import org.keytally.core.domain.ledger.UsageTotals;

// Takes in records of the journal in order and writes what follows from them, a batch to a transaction.
final class IndexWriter {

    private final Connection connection;
    private final ZoneId zone;
    private final AuditLines audit;
    private final LedgerState state;
    private final Circumstances circumstances;
    private final Map<RollupTable.Cell, Tally> sums = new HashMap<>();
    private final Map<Integer, long[]> quarters = new HashMap<>();
    private final List<Row> definitions = new ArrayList<>();
    private final List<Row> amendments = new ArrayList<>();
    private final List<Clearing> clearings = new ArrayList<>();
    private final Map<Long, AuditLines.Line> events = new TreeMap<>();
    private long unreadable;

    private record Row(long sequence, long intent, LedgerRecord what) {}

    private record Clearing(LedgerChange.Cleared change, Row row) {}

    IndexWriter(Connection connection, ZoneId zone, AuditLines audit, LedgerState state, Circumstances circumstances) {
        this.connection = connection;
        this.zone = zone;
        this.audit = audit;
        this.state = state;
        this.circumstances = circumstances;
    }

    int cells() {
        return sums.size();
    }

    void take(long sequence, byte kind, byte[] payload) {
        if (!RecordKind.isOfLedger(kind)) {
            audit.read(kind, payload).ifPresent(line -> events.put(sequence, line));
            return;
        }
        if (RecordKind.isDefinition(kind)) {
            definitions.add(new Row(sequence, 0, new LedgerRecord(kind, payload)));
        }
        switch (state.absorb(sequence, kind, payload)) {
            case LedgerChange.Nothing nothing -> {}
            case LedgerChange.Unreadable lost -> unreadable++;
            case LedgerChange.Began began -> begin(began);
            case LedgerChange.Ended ended -> end(sequence, ended);
            case LedgerChange.Cleared cleared -> clearings.add(
                    new Clearing(cleared,
                            new Row(sequence, cleared.intent().sequence(), new LedgerRecord(kind, payload))));
            case LedgerChange.Corrected corrected -> {
                int circumstance = circumstances.id(corrected.circumstance());
                tally(corrected.intentAt(), circumstance).add(UsageTotals.of(corrected.recost()));
                amendments.add(new Row(sequence, corrected.intent(), new LedgerRecord(kind, payload)));
            }
        }
    }

    void flush() throws SQLException {
        for (Clearing clearing : clearings) {
            clear(clearing);
        }
        insertRows("INSERT INTO definition (sequence, kind, payload) VALUES (?, ?, ?)", definitions, false);
        insertRows("INSERT INTO amendment (sequence, kind, payload, intent) VALUES (?, ?, ?, ?)", amendments, true);
        new AuditTable(connection).add(events);
        circumstances.flush();
        flushQuarters();
        new RollupTable(connection, "rollup_quarter").add(sums);
        new RollupTable(connection, "rollup_day").add(days());
        Meta meta = new Meta(connection);
        meta.put(Meta.PENDING, LedgerStateBytes.pending(state));
        meta.put(Meta.UNREADABLE, meta.number(Meta.UNREADABLE, 0) + unreadable);
        sums.clear();
        quarters.clear();
        definitions.clear();
        amendments.clear();
        clearings.clear();
        events.clear();
        unreadable = 0;
    }

    private void begin(LedgerChange.Began began) {
        Instant at = began.intent().intent().at();
        circumstances.met(circumstances.id(Circumstance.of(began.intent().intent())), at);
        long sequence = began.intent().sequence();
        reach(Quarters.of(at), sequence);
    }

    private void end(long sequence, LedgerChange.Ended ended) {
        Instant at = ended.intent().intent().at();
        int circumstance = circumstances.id(Circumstance.of(ended.intent().intent()));
        tally(at, circumstance).add(UsageTotals.of(ended.intent().intent(), ended.settlement()));
        reach(Quarters.of(at), sequence);
    }

    private void clear(Clearing clearing) throws SQLException {
        if (isCleared(clearing.row().intent())) {
            return;
        }
        amendments.add(clearing.row());
        LedgerChange.Cleared cleared = clearing.change();
        Instant at = cleared.intent().intent().at();
        Tally tally = tally(at, circumstances.id(Circumstance.of(cleared.intent().intent())));
        tally.subtract(UsageTotals.of(cleared.intent().intent(), cleared.before()));
        tally.add(UsageTotals.of(cleared.intent().intent(), cleared.settlement()));
    }

    // What became of an attempt is told once; whoever says it again did not know.
    private boolean isCleared(long intent) throws SQLException {
        if (amendments.stream().anyMatch(row -> row.intent() == intent && row.what().kind() == RecordKind.CLEARED)) {
            return true;
        }
        try (PreparedStatement query =
                connection.prepareStatement("SELECT 1 FROM amendment WHERE intent = ? AND kind = ?")) {
            query.setLong(1, intent);
            query.setByte(2, RecordKind.CLEARED);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private Tally tally(Instant at, int circumstance) {
        return sums.computeIfAbsent(new RollupTable.Cell(Quarters.of(at), circumstance), cell -> new Tally());
    }

    private void reach(int quarter, long sequence) {
        long[] reach = quarters.computeIfAbsent(quarter, first -> new long[]{sequence, sequence});
        reach[0] = Math.min(reach[0], sequence);
        reach[1] = Math.max(reach[1], sequence);
    }

    private Map<RollupTable.Cell, Tally> days() {
        Map<RollupTable.Cell, Tally> days = new HashMap<>();
        sums.forEach((cell, tally) -> days.computeIfAbsent(
                new RollupTable.Cell(Quarters.day(cell.moment(), zone), cell.circumstance()),
                day -> new Tally())
                .add(tally));
        return days;
    }

    private void flushQuarters() throws SQLException {
        String merge =
                """
                        MERGE INTO quarter q USING (VALUES (CAST(? AS INT), CAST(? AS BIGINT), CAST(? AS BIGINT))) v (quarter, f, l)
                        ON q.quarter = v.quarter
                        WHEN MATCHED THEN UPDATE SET
                          first_sequence = LEAST(q.first_sequence, v.f), last_sequence = GREATEST(q.last_sequence, v.l)
                        WHEN NOT MATCHED THEN INSERT VALUES (v.quarter, v.f, v.l)
                        """;
        try (PreparedStatement statement = connection.prepareStatement(merge)) {
            for (Map.Entry<Integer, long[]> reach : new TreeMap<>(quarters).entrySet()) {
                statement.setInt(1, reach.getKey());
                statement.setLong(2, reach.getValue()[0]);
                statement.setLong(3, reach.getValue()[1]);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void insertRows(String sql, List<Row> rows, boolean withIntent) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Row row : rows) {
                statement.setLong(1, row.sequence());
                statement.setByte(2, row.what().kind());
                statement.setBytes(3, row.what().payload());
                if (withIntent) {
                    statement.setLong(4, row.intent());
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
