package org.keytally.core.adapter.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.keytally.core.adapter.database.entry.LedgerState;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.UsageRange;

// Single entries, read from the journal where the index says they lie.
final class Entries {

    private static final Duration NEARBY = Duration.ofMinutes(15);

    private final Connection connection;
    private final Records records;
    private final LedgerState state;

    private record Reach(long first, long last) {}

    Entries(Connection connection, Records records, LedgerState state) {
        this.connection = connection;
        this.records = records;
        this.state = state;
    }

    // Each quarter in which something began has its row.
    boolean isEmpty() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1 FROM quarter FETCH FIRST ROW ONLY")) {
            return !row.next();
        }
    }

    void read(UsageRange range, Predicate<Entry> reader) throws SQLException, LedgerException {
        Optional<Reach> reach = reach(range.from(), range.to());
        if (reach.isPresent()) {
            scan(reach.get().first(), reach.get().last())
                    .run(entry -> !range.holds(entry.intent().at()) || reader.test(entry));
        }
    }

    Optional<Entry> find(EntryId id) throws SQLException, LedgerException {
        Instant made = Instant.ofEpochMilli(id.value().value().getMostSignificantBits() >>> 16);
        Optional<Reach> nearby = reach(made.minus(NEARBY), made.plus(NEARBY));
        Optional<Entry> found = nearby.isPresent() ? find(id, nearby.get()) : Optional.empty();
        // The id of one that was made while the clock was behind tells a later moment than the entry.
        return found.isPresent() ? found : find(id, new Reach(1, records.last()));
    }

    private Optional<Entry> find(EntryId id, Reach reach) throws SQLException, LedgerException {
        List<Entry> found = new ArrayList<>();
        scan(reach.first(), reach.last()).run(entry -> {
            if (entry.intent().id().equals(id)) {
                found.add(entry);
            }
            return found.isEmpty();
        });
        return found.stream().findFirst();
    }

    // Entries begun between two records; their ends may lie behind the second.
    private EntryScan scan(long first, long last) throws SQLException {
        return new EntryScan(connection, records, state, first, last);
    }

    private Optional<Reach> reach(Instant from, Instant to) throws SQLException {
        String query = "SELECT MIN(first_sequence), MAX(last_sequence) FROM quarter WHERE quarter BETWEEN ? AND ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setInt(1, Quarters.of(from));
            statement.setInt(2, Quarters.of(to));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long first = row.getLong(1);
                return row.wasNull() ? Optional.empty() : Optional.of(new Reach(first, row.getLong(2)));
            }
        }
    }
}
