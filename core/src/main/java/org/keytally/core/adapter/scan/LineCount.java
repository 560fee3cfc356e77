package org.keytally.core.adapter.scan;

/// The line and column of a place in a stream, counted as one goes along.
final class LineCount {

    private int at;
    private long line = 1;
    private long column = 1;

    /// Counts up to a place in the buffer, which is never before the last one.
    void advance(byte[] buffer, int to) {
        for (; at < to; at++) {
            byte value = buffer[at];
            if (value == '\n') {
                line++;
                column = 1;
            } else if ((value & 0xc0) != 0x80) {
                // continuation bytes of UTF-8 are no characters of their own
                column++;
            }
        }
    }

    /// The buffer was moved towards its beginning.
    void shift(int by) {
        at -= by;
    }

    long line() {
        return line;
    }

    long column() {
        return column;
    }
}
