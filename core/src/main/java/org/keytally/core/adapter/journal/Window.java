package org.keytally.core.adapter.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/// A stretch of a file in memory that moves along as the reading does.
final class Window {

    private static final int AHEAD = 256 << 10;

    private final Folder.Input file;
    private byte[] bytes = new byte[AHEAD];
    private ByteBuffer view = ByteBuffer.wrap(bytes);
    private long from;
    private int filled;

    Window(Folder.Input file) {
        this.file = file;
    }

    /// Brings `length` bytes from `offset` on into memory and returns where in `bytes` they begin.
    int at(long offset, int length) throws IOException {
        if (offset < from || offset + length > from + filled) {
            fill(offset, length);
        }
        return (int) (offset - from);
    }

    byte[] bytes() {
        return bytes;
    }

    ByteBuffer view() {
        return view;
    }

    private void fill(long offset, int length) throws IOException {
        if (length > bytes.length) {
            bytes = new byte[length];
            view = ByteBuffer.wrap(bytes);
        }
        from = offset;
        filled = file.read(bytes, 0, bytes.length, offset);
        if (filled < length) {
            throw new EOFException("file shrank while being read");
        }
    }
}
