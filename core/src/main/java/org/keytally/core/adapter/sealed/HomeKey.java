package org.keytally.core.adapter.sealed;

import java.security.SecureRandom;

/// The key of one home, from which every other key of it is derived; wiped when closed.
public final class HomeKey implements AutoCloseable {

    private static final byte[] NO_SALT = new byte[PurposeKey.LENGTH];

    private final PurposeKey key;

    private HomeKey(PurposeKey key) {
        this.key = key;
    }

    /// A new key from the system's random source.
    public static HomeKey random(SecureRandom random) {
        return new HomeKey(PurposeKey.random(random));
    }

    /// Copies the bytes.
    public static HomeKey of(byte[] bytes) {
        return new HomeKey(PurposeKey.of(bytes));
    }

    /// The key for one purpose, with a life of its own.
    public PurposeKey derive(Purpose purpose) {
        return key.derive(NO_SALT, purpose.label());
    }

    /// A copy of the bytes for sealing them in the header, which the caller must wipe.
    public byte[] reveal() {
        return key.getEncoded();
    }

    public boolean isClosed() {
        return key.isDestroyed();
    }

    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "***************";
    }
}
