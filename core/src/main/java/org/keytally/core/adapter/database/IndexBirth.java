package org.keytally.core.adapter.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import org.keytally.core.adapter.database.entry.LedgerState;
import org.keytally.core.adapter.database.entry.LedgerStateBytes;

// How an index begins: empty, or from what it remembers.
final class IndexBirth {

    private IndexBirth() {}

    static void create(Connection connection, ZoneId zone) throws SQLException {
        Schema.create(connection);
        Meta meta = new Meta(connection);
        meta.put(Meta.SCHEMA, Schema.NUMBER);
        meta.put(Meta.ZONE, zone.getId());
        meta.put(Meta.POSITION, 0);
        connection.commit();
    }

    static LedgerState state(Connection connection) throws SQLException {
        LedgerState state = new LedgerState();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT sequence, kind, payload FROM definition ORDER BY sequence")) {
            while (row.next()) {
                state.absorb(row.getLong(1), row.getByte(2), row.getBytes(3));
            }
        }
        byte[] pending = new Meta(connection).bytes(Meta.PENDING).orElse(new byte[0]);
        if (pending.length > 0) {
            LedgerStateBytes.absorbPending(state, pending);
        }
        return state;
    }
}
