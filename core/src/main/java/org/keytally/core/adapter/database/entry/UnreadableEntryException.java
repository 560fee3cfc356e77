package org.keytally.core.adapter.database.entry;

/// Thrown where a record is of a format this version does not know.
public final class UnreadableEntryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEntryException(String detail) {
        super(detail);
    }
}
