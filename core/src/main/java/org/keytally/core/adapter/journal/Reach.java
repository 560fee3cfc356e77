package org.keytally.core.adapter.journal;

/// How many records back the last known force lies, as bytes: seven bits each, the lowest first.
final class Reach {

    static final int MOST = 9;

    private Reach() {}

    /// Writes `reach` at the start of `target` and returns how many bytes it took.
    static int put(byte[] target, long reach) {
        int at = 0;
        long rest = reach;
        while (rest > 0x7F) {
            target[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        target[at++] = (byte) rest;
        return at;
    }

    static int length(byte[] source) {
        int length = 1;
        while (source[length - 1] < 0) {
            length++;
        }
        return length;
    }

    static long at(byte[] source, int length) {
        long reach = 0;
        for (int at = length - 1; at >= 0; at--) {
            reach = (reach << 7) | (source[at] & 0x7F);
        }
        return reach;
    }
}
