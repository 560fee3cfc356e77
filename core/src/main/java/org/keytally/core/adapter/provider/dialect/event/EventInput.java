package org.keytally.core.adapter.provider.dialect.event;

import java.io.InputStream;

/// One event after the other, for one parser that lives as long as the stream.
final class EventInput extends InputStream {

    private byte[] bytes = new byte[0];
    private int from;
    private int to;
    private long before;
    private int held;

    void hold(byte[] bytes, int from, int to) {
        before += held;
        held = to - from;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /// How many bytes the parser was given before the present event.
    long before() {
        return before;
    }

    void restart() {
        before = 0;
        held = 0;
    }

    @Override
    public int read() {
        return from < to ? bytes[from++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (from == to) {
            return -1;
        }
        int count = Math.min(length, to - from);
        System.arraycopy(bytes, from, target, offset, count);
        from += count;
        return count;
    }

    boolean isSpent() {
        return from == to;
    }
}
