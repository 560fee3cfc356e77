package org.keytally.core.adapter.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/// A short row of bytes with value equality, such as a salt or a chain mark.
final class Octets {

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    static Octets of(byte[] bytes) {
        return new Octets(bytes.clone());
    }

    static Octets next(ByteBuffer source, int length) {
        byte[] bytes = new byte[length];
        source.get(bytes);
        return new Octets(bytes);
    }

    byte[] toArray() {
        return bytes.clone();
    }

    void put(ByteBuffer target) {
        target.put(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
