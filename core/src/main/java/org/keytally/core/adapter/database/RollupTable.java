package org.keytally.core.adapter.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

// Sums by moment and circumstance; the moment is a quarter of an hour or a day.
final class RollupTable {

    private static final int FIRST_SUM = 2;

    private final Connection connection;
    private final String name;

    RollupTable(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    record Cell(int moment, int circumstance) {

        // One number as the key keeps the rows in the order of time, with no second tree beside them.
        long key() {
            return first(moment) | circumstance;
        }

        static long first(int moment) {
            return (long) moment << Integer.SIZE;
        }
    }

    // Meets the sums of one cell, which are only lent.
    @FunctionalInterface
    interface Reader {
        void read(int moment, int circumstance, Tally sums);
    }

    // Cells behind all others are new for certain, which is every cell while an index is made.
    void add(Map<Cell, Tally> sums) throws SQLException {
        long newest = newest();
        List<Map.Entry<Cell, Tally>> fresh = new ArrayList<>();
        List<Map.Entry<Cell, Tally>> known = new ArrayList<>();
        for (Map.Entry<Cell, Tally> cell : sums.entrySet()) {
            (cell.getKey().key() > newest ? fresh : known).add(cell);
        }
        int[] updated = run(update(), known);
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] == 0) {
                fresh.add(known.get(i));
            }
        }
        fresh.sort(Comparator.comparingLong(cell -> cell.getKey().key()));
        run(insert(), fresh);
    }

    void clear() throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("TRUNCATE TABLE " + name);
        }
    }

    // Reads the moments from one up to but without another.
    void read(int from, int to, Reader reader) throws SQLException {
        String query = "SELECT cell, " + String.join(", ", Tally.COLUMNS) + " FROM " + name
                + " WHERE cell >= ? AND cell < ?";
        Tally sums = new Tally();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, Cell.first(from));
            statement.setLong(2, Cell.first(to));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sums.set(row, FIRST_SUM);
                    long cell = row.getLong(1);
                    reader.read((int) (cell >> Integer.SIZE), (int) cell, sums);
                }
            }
        }
    }

    // Meets how many attempts of one cell have ended.
    @FunctionalInterface
    interface Counter {
        void count(int moment, int circumstance, long ended);
    }

    // Counts without reading the sums.
    void count(int from, int to, Counter counter) throws SQLException {
        String query = "SELECT cell, requests + failed FROM " + name + " WHERE cell >= ? AND cell < ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, Cell.first(from));
            statement.setLong(2, Cell.first(to));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long cell = row.getLong(1);
                    counter.count((int) (cell >> Integer.SIZE), (int) cell, row.getLong(2));
                }
            }
        }
    }

    private long newest() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT MAX(cell) FROM " + name)) {
            row.next();
            long newest = row.getLong(1);
            return row.wasNull() ? Long.MIN_VALUE : newest;
        }
    }

    private String update() {
        String added = String.join(
                ", ", Tally.COLUMNS.stream().map(sum -> sum + " = " + sum + " + ?").toList());
        return "UPDATE " + name + " SET " + added + " WHERE cell = ?";
    }

    private String insert() {
        return "INSERT INTO " + name + " (" + String.join(", ", Tally.COLUMNS) + ", cell) VALUES ("
                + "?, ".repeat(Tally.COLUMNS.size()) + "?)";
    }

    private int[] run(String sql, List<Map.Entry<Cell, Tally>> cells) throws SQLException {
        if (cells.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<Cell, Tally> cell : cells) {
                cell.getValue().bind(statement);
                statement.setLong(Tally.COLUMNS.size() + 1, cell.getKey().key());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }
}
