package org.keytally.core.domain.key;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/// The characters of an API key, held as UTF-8 bytes of its own, opened late, closed early and never printed.
///
/// There is no `equals`, `hashCode` or serial form on purpose: secrets are compared by fingerprint.
public final class Secret implements AutoCloseable {

    private final byte[] bytes;
    private boolean closed;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Copies the characters; empty where they are no valid text (a lone surrogate).
    public static Optional<Secret> ofChars(char[] chars) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        byte[] room = new byte[Math.multiplyExact(chars.length, 4)];
        ByteBuffer encoded = ByteBuffer.wrap(room);
        CoderResult result = encoder.encode(CharBuffer.wrap(chars), encoded, true);
        Optional<Secret> secret = result.isUnderflow()
                ? Optional.of(new Secret(Arrays.copyOf(room, encoded.position())))
                : Optional.empty();
        Arrays.fill(room, (byte) 0);
        return secret;
    }

    /// Copies the bytes.
    public static Secret ofUtf8(byte[] utf8) {
        return new Secret(utf8.clone());
    }

    /// The length in bytes.
    public int length() {
        return bytes.length;
    }

    /// A copy of the bytes, which the caller must wipe; only adapters may ask for it.
    public synchronized byte[] reveal() {
        requireOpen();
        return bytes.clone();
    }

    /// Another secret with the same bytes and a life of its own.
    public synchronized Secret copy() {
        requireOpen();
        return new Secret(bytes.clone());
    }

    /// Whether a person typed the same twice; takes as long whatever differs.
    public synchronized boolean matches(Secret typedAgain) {
        requireOpen();
        return MessageDigest.isEqual(bytes, typedAgain.bytes);
    }

    /// The byte at a place, for the examinations of this room.
    synchronized byte at(int index) {
        requireOpen();
        return bytes[index];
    }

    @Override
    public synchronized void close() {
        Arrays.fill(bytes, (byte) 0);
        closed = true;
    }

    @Override
    public String toString() {
        return "***************";
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the secret is closed");
        }
    }
}
