package org.keytally.core.adapter.provider.mint;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.http.Receiver;

/// What a provider answered, kept until it is whole and wiped when closed, because it may hold a secret.
final class MintAnswer implements Receiver, AutoCloseable {

    // A hundred keys to a page, each far below a kilobyte and a half.
    private static final int MOST = 2 << 20;

    private final Kept bytes = new Kept();
    private int status;
    private Map<String, String> headers = Map.of();

    @Override
    public void head(int given, Map<String, String> named) {
        status = given;
        headers = Map.copyOf(named);
    }

    @Override
    public boolean body(byte[] piece, int offset, int length) {
        bytes.write(piece, offset, length);
        return bytes.size() <= MOST;
    }

    int status() {
        return status;
    }

    boolean isGood() {
        return status >= 200 && status < 300 && bytes.size() <= MOST;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// The body; the caller wipes it.
    byte[] bytes() {
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        bytes.wipe();
    }

    /// Wipes what it leaves behind when it grows, too.
    private static final class Kept extends ByteArrayOutputStream {

        @Override
        public synchronized void write(byte[] from, int offset, int length) {
            byte[] before = buf;
            super.write(from, offset, length);
            if (before.length != buf.length) {
                Arrays.fill(before, (byte) 0);
            }
        }

        synchronized void wipe() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}
