package org.keytally.core.adapter.journal;

import java.util.Arrays;

/// One record in the clear.
///
/// The reach says how many records back the last known force lay when it was written.
final class Entry {

    private final long sequence;
    private final long reach;
    private final byte kind;
    private final byte[] payload;

    Entry(long sequence, long reach, byte kind, byte[] payload) {
        this.sequence = sequence;
        this.reach = reach;
        this.kind = kind;
        this.payload = payload;
    }

    static Entry of(long sequence, byte[] plain) {
        int length = Reach.length(plain);
        byte[] payload = Arrays.copyOfRange(plain, length + 1, plain.length);
        return new Entry(sequence, Reach.at(plain, length), plain[length], payload);
    }

    long sequence() {
        return sequence;
    }

    long reach() {
        return reach;
    }

    /// The last sequence known to be durable when this was written.
    long forced() {
        return sequence - reach;
    }

    byte kind() {
        return kind;
    }

    byte[] payload() {
        return payload;
    }
}
