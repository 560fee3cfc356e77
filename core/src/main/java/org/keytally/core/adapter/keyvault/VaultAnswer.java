package org.keytally.core.adapter.keyvault;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.http.Receiver;

/// What a vault answered, kept until it is whole and wiped when closed, because it may hold a secret.
final class VaultAnswer implements Receiver, AutoCloseable {

    // A secret has 25 kB at most and a page 25 entries with 15 tags each.
    private static final int MOST = 4 << 20;

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
        return status >= 200 && status < 300;
    }

    boolean isTooLong() {
        return bytes.size() > MOST;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// The body; it is wiped with this answer.
    byte[] bytes() {
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        bytes.wipe();
    }

    /// Wipes what it leaves behind when it grows, too.
    private static final class Kept extends ByteArrayOutputStream {

        private Optional<byte[]> shown = Optional.empty();

        @Override
        public synchronized byte[] toByteArray() {
            if (shown.isEmpty()) {
                shown = Optional.of(super.toByteArray());
            }
            return shown.get();
        }

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
            shown.ifPresent(copy -> Arrays.fill(copy, (byte) 0));
        }
    }
}
