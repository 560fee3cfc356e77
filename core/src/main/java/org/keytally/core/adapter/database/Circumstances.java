package org.keytally.core.adapter.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keytally.core.adapter.database.entry.Circumstance;
import org.keytally.core.domain.key.KeyId;

// The circumstances of attempts under numbers of the index's own, and when each was last met.
final class Circumstances {

    private final Connection connection;
    private final List<Circumstance> byId = new ArrayList<>();
    private final Map<Circumstance, Integer> ids = new HashMap<>();
    private final Map<Integer, Long> lastAt = new HashMap<>();
    private final Set<Integer> changed = new HashSet<>();

    Circumstances(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, payload, last_at FROM circumstance ORDER BY id")) {
            while (row.next()) {
                Circumstance circumstance = Circumstance.fromBytes(row.getBytes(2));
                ids.put(circumstance, byId.size());
                lastAt.put(byId.size(), row.getLong(3));
                byId.add(circumstance);
            }
        }
    }

    int id(Circumstance circumstance) {
        Integer known = ids.get(circumstance);
        if (known != null) {
            return known;
        }
        int id = byId.size();
        ids.put(circumstance, id);
        byId.add(circumstance);
        changed.add(id);
        return id;
    }

    Circumstance get(int id) {
        return byId.get(id);
    }

    int count() {
        return byId.size();
    }

    void met(int id, Instant at) {
        long moment = at.toEpochMilli();
        if (lastAt.getOrDefault(id, Long.MIN_VALUE) < moment) {
            lastAt.put(id, moment);
            changed.add(id);
        }
    }

    void flush() throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        String merge = "MERGE INTO circumstance (id, payload, last_at) KEY (id) VALUES (?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(merge)) {
            for (int id : changed) {
                statement.setInt(1, id);
                statement.setBytes(2, byId.get(id).toBytes());
                statement.setLong(3, lastAt.getOrDefault(id, Long.MIN_VALUE));
                statement.addBatch();
            }
            statement.executeBatch();
        }
        changed.clear();
    }

    Map<KeyId, Instant> lastUses() {
        Map<KeyId, Instant> uses = new HashMap<>();
        lastAt.forEach((id, moment) -> byId.get(id).purse().key().ifPresent(key -> {
            Instant use = Instant.ofEpochMilli(moment);
            uses.merge(key, use, (one, other) -> one.isAfter(other) ? one : other);
        }));
        return uses;
    }
}
