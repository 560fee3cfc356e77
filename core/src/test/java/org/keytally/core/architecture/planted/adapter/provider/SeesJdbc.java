package org.keytally.core.architecture.planted.adapter.provider;

import java.sql.Connection;
import java.sql.SQLException;

final class SeesJdbc {

    boolean isOpen(Connection connection) throws SQLException {
        return !connection.isClosed();
    }
}
