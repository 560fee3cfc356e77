package org.keytally.core.adapter.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

// Named facts about the index itself, written in the same transaction as what they speak of.
final class Meta {

    static final String SCHEMA = "schema";
    static final String POSITION = "position";
    // A checksum of the record at the position tells this journal from another one.
    static final String POSITION_CHECK = "position_check";
    static final String ZONE = "zone";
    static final String PENDING = "pending";
    static final String UNREADABLE = "unreadable";

    private final Connection connection;

    Meta(Connection connection) {
        this.connection = connection;
    }

    Optional<byte[]> bytes(String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT bytes FROM meta WHERE name = ?")) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
            }
        }
    }

    long number(String name, long otherwise) throws SQLException {
        return bytes(name).filter(bytes -> bytes.length == Long.BYTES)
                .map(bytes -> ByteBuffer.wrap(bytes).getLong())
                .orElse(otherwise);
    }

    Optional<String> text(String name) throws SQLException {
        return bytes(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    void put(String name, byte[] bytes) throws SQLException {
        try (PreparedStatement merge =
                connection.prepareStatement("MERGE INTO meta (name, bytes) KEY (name) VALUES (?, ?)")) {
            merge.setString(1, name);
            merge.setBytes(2, bytes);
            merge.executeUpdate();
        }
    }

    void put(String name, long number) throws SQLException {
        put(name, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    void put(String name, String text) throws SQLException {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
