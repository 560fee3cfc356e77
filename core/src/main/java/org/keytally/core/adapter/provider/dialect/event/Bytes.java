package org.keytally.core.adapter.provider.dialect.event;

import java.util.Arrays;

/// Bytes that are kept because the event they belong to was cut by a read.
final class Bytes {

    private static final int FIRST = 1024;
    /// A buffer grown by one large event is let go, so that the rest of a long stream does not hold it.
    private static final int KEPT = 1 << 20;

    private final int limit;
    private byte[] array = new byte[0];
    private int size;

    Bytes(int limit) {
        this.limit = limit;
    }

    void add(byte[] bytes, int from, int to) throws Overrun {
        int count = to - from;
        if (count > limit - size) {
            throw new Overrun("event over " + limit + " bytes");
        }
        if (size + count > array.length) {
            array = Arrays.copyOf(array, (int) Math.min(limit, Math.max(FIRST, 2L * (size + count))));
        }
        System.arraycopy(bytes, from, array, size, count);
        size += count;
    }

    byte[] array() {
        return array;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
        if (array.length > KEPT) {
            array = new byte[0];
        }
    }
}
