package org.keytally.core.adapter.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// What a host answered, kept until it is whole and wiped when closed, because it may hold a secret.
public final class KeptAnswer implements Receiver, AutoCloseable {

    private final int most;
    private final Kept bytes = new Kept();
    private int status;
    private Map<String, String> headers = Map.of();

    /// @param most how many bytes it takes at the most
    public KeptAnswer(int most) {
        this.most = most;
    }

    @Override
    public void head(int given, Map<String, String> named) {
        status = given;
        headers = Map.copyOf(named);
    }

    @Override
    public boolean body(byte[] piece, int offset, int length) {
        bytes.write(piece, offset, length);
        return bytes.size() <= most;
    }

    public int status() {
        return status;
    }

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /// Whether it was cut off.
    public boolean isTooLong() {
        return bytes.size() > most;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public Map<String, String> headers() {
        return headers;
    }

    /// The body; it is wiped with this answer.
    public byte[] bytes() {
        return bytes.toByteArray();
    }

    public String text() {
        return bytes.toString(StandardCharsets.UTF_8);
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
