package org.keytally.core.adapter.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

// Sums by moment and circumstance; the moment is a quarter of an hour or a day.
final class RollupTable {

    private static final int FIRST_SUM = 3;

    private final Connection connection;
    private final String name;

    RollupTable(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    record Cell(int moment, int circumstance) implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            return moment != other.moment
                    ? Integer.compare(moment, other.moment)
                    : Integer.compare(circumstance, other.circumstance);
        }
    }

    // Meets the sums of one cell, which are only lent.
    @FunctionalInterface
    interface Reader {
        void read(int moment, int circumstance, Tally sums);
    }

    // Cells behind all others are new for certain, which is every cell while an index is made.
    void add(Map<Cell, Tally> sums) throws SQLException {
        int newest = newest();
        List<Map.Entry<Cell, Tally>> fresh = new ArrayList<>();
        List<Map.Entry<Cell, Tally>> known = new ArrayList<>();
        for (Map.Entry<Cell, Tally> cell : sums.entrySet()) {
            (cell.getKey().moment() > newest ? fresh : known).add(cell);
        }
        int[] updated = run(update(), known);
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] == 0) {
                fresh.add(known.get(i));
            }
        }
        fresh.sort(Map.Entry.comparingByKey());
        run(insert(), fresh);
    }

    void clear() throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("TRUNCATE TABLE " + name);
        }
    }

    // Reads the moments from one up to but without another.
    void read(int from, int to, Reader reader) throws SQLException {
        String query = "SELECT moment, circumstance, " + String.join(", ", Tally.COLUMNS) + " FROM " + name
                + " WHERE moment >= ? AND moment < ?";
        Tally sums = new Tally();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setInt(1, from);
            statement.setInt(2, to);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sums.set(row, FIRST_SUM);
                    reader.read(row.getInt(1), row.getInt(2), sums);
                }
            }
        }
    }

    private int newest() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT MAX(moment) FROM " + name)) {
            row.next();
            int newest = row.getInt(1);
            return row.wasNull() ? Integer.MIN_VALUE : newest;
        }
    }

    private String update() {
        String added = String.join(
                ", ", Tally.COLUMNS.stream().map(sum -> sum + " = " + sum + " + ?").toList());
        return "UPDATE " + name + " SET " + added + " WHERE moment = ? AND circumstance = ?";
    }

    private String insert() {
        return "INSERT INTO " + name + " (" + String.join(", ", Tally.COLUMNS) + ", moment, circumstance) VALUES ("
                + "?, ".repeat(Tally.COLUMNS.size()) + "?, ?)";
    }

    private int[] run(String sql, List<Map.Entry<Cell, Tally>> cells) throws SQLException {
        if (cells.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<Cell, Tally> cell : cells) {
                cell.getValue().bind(statement);
                statement.setInt(Tally.COLUMNS.size() + 1, cell.getKey().moment());
                statement.setInt(Tally.COLUMNS.size() + 2, cell.getKey().circumstance());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }
}
