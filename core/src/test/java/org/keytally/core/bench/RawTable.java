package org.keytally.core.bench;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.ledger.UsageRange;

/// The same prompts as plain rows of another database; days are stored and money is whole numbers, both in its favour.
final class RawTable implements AutoCloseable {

    private final Connection connection;
    private final Loader loader;
    private final ZoneId zone;

    private RawTable(Connection connection, ZoneId zone, boolean withIndex) throws SQLException {
        this.connection = connection;
        this.zone = zone;
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE entry (ts BIGINT, dy INTEGER, provider VARCHAR(20), model VARCHAR(20),
                      keyid VARCHAR(20), kind VARCHAR(20), input BIGINT, output BIGINT, cost BIGINT,
                      first_ms BIGINT, took_ms BIGINT)
                    """);
            if (withIndex) {
                statement.execute("CREATE INDEX entry_at ON entry (ts)");
            }
        }
        this.loader = withIndex ? new BatchLoader(connection) : new AppendLoader(connection);
    }

    static RawTable sqlite(Path folder, ZoneId zone) throws Exception {
        Path file = folder.resolve("raw.sqlite");
        Files.deleteIfExists(file);
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=NORMAL");
            statement.execute("PRAGMA cache_size=-262144");
        }
        return new RawTable(connection, zone, true);
    }

    static RawTable duck(Path folder, ZoneId zone) throws Exception {
        Path file = folder.resolve("raw.duckdb");
        Files.deleteIfExists(file);
        return new RawTable(DriverManager.getConnection("jdbc:duckdb:" + file), zone, false);
    }

    void add(Year.Row row) throws SQLException {
        loader.begin();
        loader.number(row.at());
        loader.day((int) LocalDate.ofInstant(Instant.ofEpochMilli(row.at()), zone).toEpochDay());
        loader.text(Year.provider(row.model()).value());
        loader.text("model-" + row.model());
        loader.text("key-0000000" + row.key());
        loader.text("type-" + row.type());
        loader.number(row.input());
        loader.number(row.output());
        loader.number(row.picoDollars());
        loader.number(row.first());
        loader.number(row.took());
        loader.end();
    }

    void finish() throws SQLException {
        loader.finish();
    }

    String total(UsageRange range) throws SQLException {
        Object sum = ask("SELECT SUM(cost) FROM entry WHERE ts >= ? AND ts < ?", range).getFirst();
        return new Money(new BigDecimal(sum.toString()).movePointLeft(12)).text();
    }

    Object dashboard(UsageRange year, UsageRange month) throws SQLException {
        String sums = "COUNT(*), SUM(input), SUM(output), SUM(cost) FROM entry WHERE ts >= ? AND ts < ?";
        List<Object> all = new ArrayList<>();
        all.addAll(ask("SELECT dy, model, " + sums + " GROUP BY dy, model ORDER BY dy, model", year));
        all.addAll(ask("SELECT keyid, " + sums + " GROUP BY keyid ORDER BY keyid", year));
        all.addAll(ask("SELECT dy, " + sums + " GROUP BY dy ORDER BY dy", month));
        all.addAll(ask("SELECT provider, " + sums + " GROUP BY provider ORDER BY provider", year));
        all.addAll(ask("SELECT kind, " + sums + " GROUP BY kind ORDER BY kind", year));
        all.addAll(ask("SELECT " + sums, year));
        all.addAll(ask("SELECT * FROM entry WHERE ts >= ? AND ts < ? ORDER BY ts DESC LIMIT 50", year));
        return all;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private List<Object> ask(String sql, UsageRange range) throws SQLException {
        List<Object> cells = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, range.from().toEpochMilli());
            statement.setLong(2, range.to().toEpochMilli());
            try (ResultSet row = statement.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int i = 1; i <= columns; i++) {
                        cells.add(row.getObject(i));
                    }
                }
            }
        }
        return cells;
    }

    // Each database is filled the way it is fastest.
    private interface Loader {
        void begin() throws SQLException;

        void number(long number) throws SQLException;

        void day(int day) throws SQLException;

        void text(String text) throws SQLException;

        void end() throws SQLException;

        void finish() throws SQLException;
    }

    private static final class BatchLoader implements Loader {

        private static final int BATCH = 50_000;

        private final Connection connection;
        private final PreparedStatement insert;
        private int column;
        private int pending;

        BatchLoader(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            this.insert = connection.prepareStatement("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        }

        @Override
        public void begin() {
            column = 0;
        }

        @Override
        public void number(long number) throws SQLException {
            insert.setLong(++column, number);
        }

        @Override
        public void day(int day) throws SQLException {
            insert.setInt(++column, day);
        }

        @Override
        public void text(String text) throws SQLException {
            insert.setString(++column, text);
        }

        @Override
        public void end() throws SQLException {
            insert.addBatch();
            if (++pending == BATCH) {
                flush();
            }
        }

        @Override
        public void finish() throws SQLException {
            flush();
            insert.close();
        }

        private void flush() throws SQLException {
            insert.executeBatch();
            connection.commit();
            pending = 0;
        }
    }

    private static final class AppendLoader implements Loader {

        private final DuckDBAppender appender;

        AppendLoader(Connection connection) throws SQLException {
            this.appender = connection.unwrap(DuckDBConnection.class).createAppender("main", "entry");
        }

        @Override
        public void begin() throws SQLException {
            appender.beginRow();
        }

        @Override
        public void number(long number) throws SQLException {
            appender.append(number);
        }

        @Override
        public void day(int day) throws SQLException {
            appender.append(day);
        }

        @Override
        public void text(String text) throws SQLException {
            appender.append(text);
        }

        @Override
        public void end() throws SQLException {
            appender.endRow();
        }

        @Override
        public void finish() throws SQLException {
            appender.close();
        }
    }
}
