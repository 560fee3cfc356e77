package org.keytally.core.adapter.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

// The audit events of the journal, as far as lists are narrowed by them; the events themselves stay there.
final class AuditTable {

    private final Connection connection;

    AuditTable(Connection connection) {
        this.connection = connection;
    }

    void add(Map<Long, AuditLines.Line> events) throws SQLException {
        String insert = "INSERT INTO audit_event (sequence, at, action, subject_kind, subject_id, who, host)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (Map.Entry<Long, AuditLines.Line> event : events.entrySet()) {
                AuditLines.Line line = event.getValue();
                statement.setLong(1, event.getKey());
                statement.setLong(2, line.at().toEpochMilli());
                statement.setInt(3, line.action());
                statement.setInt(4, line.subjectKind());
                statement.setString(5, line.subjectId());
                statement.setString(6, line.who());
                statement.setString(7, line.host());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    List<Long> newest(AuditFilter filter, int most) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(filter.from().toEpochMilli(), filter.to().toEpochMilli()));
        StringBuilder query = new StringBuilder("SELECT sequence FROM audit_event WHERE at >= ? AND at < ?");
        filter.action().ifPresent(action -> narrow(query, values, "action", action));
        filter.subjectKind().ifPresent(kind -> narrow(query, values, "subject_kind", kind));
        filter.subjectId().ifPresent(id -> narrow(query, values, "subject_id", id));
        filter.who().ifPresent(who -> narrow(query, values, "who", who));
        query.append(" ORDER BY sequence DESC FETCH FIRST ? ROWS ONLY");
        values.add(most);
        List<Long> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query.toString())) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getLong(1));
                }
            }
        }
        return found;
    }

    private static void narrow(StringBuilder query, List<Object> values, String column, Object value) {
        query.append(" AND ").append(column).append(" = ?");
        values.add(value);
    }
}
