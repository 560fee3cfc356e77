package org.keytally.core.adapter.sealed.home;

import java.util.Arrays;

/// Secret bytes of an opener, wiped when closed.
final class WipedBytes implements AutoCloseable {

    private final byte[] bytes;
    private boolean closed;

    /// Takes the bytes over.
    WipedBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A copy, which the caller must wipe.
    synchronized byte[] copy() {
        if (closed) {
            throw new IllegalStateException("what opens the home is closed");
        }
        return bytes.clone();
    }

    @Override
    public synchronized void close() {
        Arrays.fill(bytes, (byte) 0);
        closed = true;
    }
}
