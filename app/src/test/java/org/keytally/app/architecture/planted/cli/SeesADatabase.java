package org.keytally.app.architecture.planted.cli;

import java.sql.Connection;
import java.sql.SQLException;

final class SeesADatabase {

    boolean isOpen(Connection connection) throws SQLException {
        return !connection.isClosed();
    }
}
