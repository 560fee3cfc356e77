package org.keytally.core.adapter.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.keytally.core.adapter.database.entry.LedgerChange;
import org.keytally.core.adapter.database.entry.LedgerRecord;
import org.keytally.core.adapter.database.entry.LedgerState;
import org.keytally.core.adapter.database.entry.OpenIntent;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.Recost;
import org.keytally.core.domain.ledger.Settlement;

// One pass over the journal that puts intents, ends and corrections together, in the order of the intents.
final class EntryScan {

    private record Amendment(long sequence, LedgerRecord what) {}

    private record Waiting(OpenIntent intent, Optional<Settlement> settlement) {}

    private final Records records;
    private final LedgerState known;
    private final long first;
    private final long last;
    private final LedgerState state = new LedgerState();
    private final Map<Long, List<Amendment>> amendments = new HashMap<>();
    private final Map<Long, Waiting> waiting = new LinkedHashMap<>();
    private boolean isEnough;

    EntryScan(Connection connection, Records records, LedgerState known, long first, long last) throws SQLException {
        this.records = records;
        this.known = known;
        this.first = first;
        this.last = last;
        define(connection);
        amend(connection);
    }

    void run(Predicate<Entry> reader) throws LedgerException {
        records.read(first, (sequence, kind, payload) -> {
            if (sequence > last && !isSomethingWaitedFor()) {
                return false;
            }
            note(sequence, state.absorb(sequence, kind, payload));
            show(reader);
            return !isEnough;
        });
        for (Waiting open : List.copyOf(waiting.values())) {
            if (!isEnough) {
                isEnough = !reader.test(entry(open));
            }
        }
    }

    // Corrections are not noted here: they are added when their entry is shown, for they may stand far behind it.
    private void note(long sequence, LedgerChange change) {
        if (change instanceof LedgerChange.Began began && sequence <= last) {
            waiting.put(sequence, new Waiting(began.intent(), Optional.empty()));
        }
        if (change instanceof LedgerChange.Ended ended) {
            waiting.replace(ended.intent().sequence(), new Waiting(ended.intent(), Optional.of(ended.settlement())));
        }
    }

    private void show(Predicate<Entry> reader) {
        Iterator<Waiting> oldest = waiting.values().iterator();
        while (!isEnough && oldest.hasNext()) {
            Waiting next = oldest.next();
            if (next.settlement().isEmpty()) {
                return;
            }
            oldest.remove();
            isEnough = !reader.test(entry(next));
        }
    }

    private Entry entry(Waiting shown) {
        Optional<Settlement> settlement = shown.settlement();
        List<Recost> recosts = new ArrayList<>();
        for (Amendment amendment : amendments.getOrDefault(shown.intent().sequence(), List.of())) {
            LedgerChange change =
                    state.absorb(amendment.sequence(), amendment.what().kind(), amendment.what().payload());
            if (change instanceof LedgerChange.Cleared cleared) {
                settlement = Optional.of(cleared.settlement());
            }
            if (change instanceof LedgerChange.Corrected corrected) {
                recosts.add(corrected.recost());
            }
        }
        return new Entry(shown.intent().sequence(), shown.intent().intent(), settlement, recosts);
    }

    private boolean isSomethingWaitedFor() {
        return waiting.keySet().stream().anyMatch(sequence -> !known.isOpen(sequence));
    }

    private void define(Connection connection) throws SQLException {
        // All of them, for a correction may rest on one that was written long after the entry.
        String query = "SELECT sequence, kind, payload FROM definition ORDER BY sequence";
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                state.absorb(row.getLong(1), row.getByte(2), row.getBytes(3));
            }
        }
    }

    private void amend(Connection connection) throws SQLException {
        String query = "SELECT sequence, kind, payload, intent FROM amendment WHERE intent BETWEEN ? AND ?"
                + " ORDER BY sequence";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, first);
            statement.setLong(2, last);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    amendments
                            .computeIfAbsent(row.getLong(4), intent -> new ArrayList<>())
                            .add(new Amendment(row.getLong(1), new LedgerRecord(row.getByte(2), row.getBytes(3))));
                }
            }
        }
    }
}
