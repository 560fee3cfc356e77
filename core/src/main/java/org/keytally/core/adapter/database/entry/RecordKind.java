package org.keytally.core.adapter.database.entry;

/// The kinds of journal records that belong to the ledger; the numbers are written and never change.
public final class RecordKind {

    public static final byte INTENT = 0x10;
    public static final byte SETTLED = 0x11;
    public static final byte UNCHARGED = 0x12;
    public static final byte UNKNOWN = 0x13;
    public static final byte RECOST = 0x14;
    public static final byte CLEARED = 0x15;
    public static final byte CIRCUMSTANCE = 0x18;
    public static final byte OUTCOME = 0x19;

    private RecordKind() {}

    /// Whether a record belongs to the ledger.
    public static boolean isOfLedger(byte kind) {
        return kind >= INTENT && kind <= OUTCOME;
    }

    /// Whether a record only explains later ones.
    public static boolean isDefinition(byte kind) {
        return kind == CIRCUMSTANCE || kind == OUTCOME;
    }
}
