package org.keytally.core.adapter.database;

import java.sql.SQLException;
import java.util.Locale;

// A fault of the database by code and state alone: its own message may hold the values of a row.
final class IndexException extends Exception {

    private static final long serialVersionUID = 1L;

    enum Kind {
        BUSY,
        UNREADABLE,
        CLOSED,
        FULL,
        FAILED
    }

    private final Kind kind;

    private IndexException(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    static IndexException of(SQLException fault) {
        String detail = String.format(Locale.ROOT, "code %d state %s", fault.getErrorCode(), fault.getSQLState());
        return new IndexException(kind(fault.getErrorCode()), detail);
    }

    static IndexException of(Kind kind) {
        return new IndexException(kind, kind.name());
    }

    Kind kind() {
        return kind;
    }

    private static Kind kind(int code) {
        return switch (code) {
            // DATABASE_ALREADY_OPEN_1
            case 90020 -> Kind.BUSY;
            // FILE_CORRUPTED_1, FILE_VERSION_ERROR_1, FILE_ENCRYPTION_ERROR_1, WRONG_USER_OR_PASSWORD
            case 90030, 90048, 90049, 28000 -> Kind.UNREADABLE;
            // OBJECT_CLOSED, DATABASE_IS_CLOSED, CONNECTION_BROKEN_1, DATABASE_CALLED_AT_SHUTDOWN
            case 90007, 90098, 90067, 90121 -> Kind.CLOSED;
            // NO_DISK_SPACE_AVAILABLE
            case 90100 -> Kind.FULL;
            default -> Kind.FAILED;
        };
    }
}
