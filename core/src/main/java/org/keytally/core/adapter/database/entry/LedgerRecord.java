package org.keytally.core.adapter.database.entry;

/// A record of the journal without its number: its kind and its bytes, which nobody may change.
public final class LedgerRecord {

    private final byte kind;
    private final byte[] payload;

    public LedgerRecord(byte kind, byte[] payload) {
        this.kind = kind;
        this.payload = payload;
    }

    public byte kind() {
        return kind;
    }

    public byte[] payload() {
        return payload;
    }
}
