package org.keytally.core.adapter.scan;

import java.nio.charset.StandardCharsets;

/// A stretch of bytes being examined, with the same as text of one character for each byte.
///
/// @param atStart whether nothing comes before it
record Window(byte[] bytes, int length, String text, boolean atStart) {

    static Window of(byte[] bytes, int length, boolean atStart) {
        return new Window(bytes, length, new String(bytes, 0, length, StandardCharsets.ISO_8859_1), atStart);
    }

    static Window of(byte[] bytes) {
        return of(bytes, bytes.length, true);
    }
}
