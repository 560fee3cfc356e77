package org.keytally.core.adapter.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

// The tables of the index. There are no migrations: another number means that the index is made again.
final class Schema {

    static final int NUMBER = 2;

    private static final String SUMS = """
            requests BIGINT NOT NULL, unpriced BIGINT NOT NULL, in_doubt BIGINT NOT NULL,
            failed BIGINT NOT NULL, cached BIGINT NOT NULL, fallback BIGINT NOT NULL,
            input BIGINT NOT NULL, cached_read BIGINT NOT NULL, cache_write BIGINT NOT NULL,
            output BIGINT NOT NULL, reasoning BIGINT NOT NULL, estimated BIGINT NOT NULL,
            charged NUMERIC(38, 18) NOT NULL, estimated_cost NUMERIC(38, 18) NOT NULL,
            doubt_worst NUMERIC(38, 18) NOT NULL, saved NUMERIC(38, 18) NOT NULL,
            baseline NUMERIC(38, 18) NOT NULL, compared NUMERIC(38, 18) NOT NULL
            """;

    private static final List<String> TABLES = List.of(
            "CREATE TABLE meta (name VARCHAR(40) PRIMARY KEY, bytes VARBINARY NOT NULL)",
            "CREATE TABLE definition (sequence BIGINT PRIMARY KEY, kind TINYINT NOT NULL, payload VARBINARY NOT NULL)",
            """
                    CREATE TABLE circumstance (
                      id INT PRIMARY KEY, payload VARBINARY NOT NULL, last_at BIGINT NOT NULL)
                    """,
            "CREATE TABLE quarter (quarter INT PRIMARY KEY, first_sequence BIGINT NOT NULL, last_sequence BIGINT NOT NULL)",
            "CREATE TABLE rollup_quarter (cell BIGINT PRIMARY KEY, " + SUMS
                    + ")",
            "CREATE TABLE rollup_day (cell BIGINT PRIMARY KEY, " + SUMS
                    + ")",
            """
                    CREATE TABLE amendment (
                      sequence BIGINT PRIMARY KEY, intent BIGINT NOT NULL, kind TINYINT NOT NULL, payload VARBINARY NOT NULL)
                    """,
            "CREATE INDEX amendment_by_intent ON amendment (intent)",
            """
                    CREATE TABLE audit_event (
                      sequence BIGINT PRIMARY KEY, at BIGINT NOT NULL, action SMALLINT NOT NULL,
                      subject_kind TINYINT NOT NULL, subject_id VARCHAR NOT NULL,
                      who VARCHAR NOT NULL, host VARCHAR NOT NULL)
                    """);

    private Schema() {}

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
    }

    static boolean isEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'PUBLIC'")) {
            tables.next();
            return tables.getInt(1) == 0;
        }
    }
}
