package org.keytally.core.adapter.scan;

import java.nio.charset.StandardCharsets;

/// A stretch of bytes being examined, with the same as text of one character for each byte.
final class Window {

    private final byte[] bytes;
    private final int length;
    private final String text;
    private final boolean atStart;

    private Window(byte[] bytes, int length, boolean atStart) {
        this.bytes = bytes;
        this.length = length;
        this.text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        this.atStart = atStart;
    }

    static Window of(byte[] bytes, int length, boolean atStart) {
        return new Window(bytes, length, atStart);
    }

    static Window of(byte[] bytes) {
        return new Window(bytes, bytes.length, true);
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    String text() {
        return text;
    }

    /// Whether nothing comes before it.
    boolean atStart() {
        return atStart;
    }
}
