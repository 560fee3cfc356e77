package org.keytally.core.adapter.scan;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Finds secrets in the content of one file, whatever it holds.
final class ContentScan {

    /// A larger binary file is left out.
    static final long LARGEST_BINARY = 4L * 1024 * 1024;

    private static final int PEEK = 8_000;

    private final TextScan scan;

    ContentScan(TextScan scan) {
        this.scan = scan;
    }

    /// Returns the bytes read, or -1 where a large binary file was left out.
    long scan(InputStream content, long size, TextScan.Sink sink) throws IOException {
        BufferedInputStream in = new BufferedInputStream(content, 16_384);
        in.mark(PEEK);
        byte[] head = in.readNBytes(PEEK);
        in.reset();
        if (isUtf16(head) && size <= LARGEST_BINARY) {
            // such files are what some shells write on Windows; columns are those of the text
            byte[] text = new String(in.readAllBytes(), StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8);
            return scan.scan(new ByteArrayInputStream(text), sink);
        }
        if (isBinary(head) && size > LARGEST_BINARY) {
            return -1;
        }
        return scan.scan(in, sink);
    }

    private static boolean isBinary(byte[] head) {
        for (byte value : head) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUtf16(byte[] head) {
        return startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff);
    }

    private static boolean startsWith(byte[] head, int first, int second) {
        return head.length >= 2 && head[0] == (byte) first && head[1] == (byte) second;
    }
}
