package org.keytally.core.adapter.database.entry;

// The format of ledger records.
final class Version {

    static final int CURRENT = 1;

    private Version() {}

    static void require(int version) {
        if (version != CURRENT) {
            throw new UnreadableEntryException("format " + version);
        }
    }
}
