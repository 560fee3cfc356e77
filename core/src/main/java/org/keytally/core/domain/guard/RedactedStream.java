package org.keytally.core.domain.guard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// A stream of text whose lines are redacted before they leave, however they were cut into writes.
public final class RedactedStream extends OutputStream {

    /// A line longer than this leaves in pieces, the end of each kept back in case a secret goes on in the next.
    private static final int LONGEST_LINE = 64 * 1024;

    private final OutputStream out;
    private final Redactor redactor;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    public RedactedStream(OutputStream out, Redactor redactor) {
        this.out = out;
        this.redactor = redactor;
    }

    @Override
    public synchronized void write(int value) throws IOException {
        line.write(value);
        if (value == '\n') {
            release(line.size());
        } else if (line.size() >= 2 * LONGEST_LINE) {
            release(LONGEST_LINE);
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
    }

    /// Lets whole lines go; half a line waits for its end, for a secret may be cut there.
    @Override
    public synchronized void flush() throws IOException {
        out.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        release(line.size());
        out.flush();
    }

    // The whole is redacted, so that a secret across the border is seen; a mask too many does no harm.
    private void release(int length) throws IOException {
        byte[] held = line.toByteArray();
        line.reset();
        if (length == held.length) {
            out.write(redacted(held));
            return;
        }
        byte[] whole = redacted(held);
        int kept = Math.min(whole.length, held.length - length);
        out.write(whole, 0, whole.length - kept);
        line.write(whole, whole.length - kept, kept);
    }

    private byte[] redacted(byte[] bytes) {
        return redactor.redact(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
