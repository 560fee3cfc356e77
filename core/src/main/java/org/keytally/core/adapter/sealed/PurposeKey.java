package org.keytally.core.adapter.sealed;

import java.io.NotSerializableException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// Thirty-two secret bytes for one purpose, wiped when closed.
///
/// It is a `SecretKey` of its own because the JDK's keeps its bytes until they are collected.
public final class PurposeKey implements SecretKey, AutoCloseable {

    public static final int LENGTH = 32;

    private static final long serialVersionUID = 1L;

    private final transient byte[] bytes;
    private transient boolean closed;

    private PurposeKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Copies the bytes.
    public static PurposeKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("not thirty-two bytes");
        }
        return new PurposeKey(bytes.clone());
    }

    /// A key from the system's random source.
    public static PurposeKey random(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new PurposeKey(bytes);
    }

    /// Another key, by HKDF-SHA-256; who knows it knows nothing of this one.
    public PurposeKey derive(byte[] salt, String label) {
        try {
            return new PurposeKey(KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(this)
                            .addSalt(salt)
                            .thenExpand(label.getBytes(StandardCharsets.UTF_8), LENGTH)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime lacks HKDF-SHA256", impossible);
        }
    }

    /// A key from random bytes of any length, by HKDF-SHA-256; not for what a person thought up.
    public static PurposeKey stretch(byte[] random, byte[] salt, String label) {
        try (PurposeKey from = new PurposeKey(random.clone())) {
            return from.derive(salt, label);
        }
    }

    // The one name that the JDK's AES insists on; its HMAC and HKDF do not ask.
    @Override
    public String getAlgorithm() {
        return "AES";
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    /// A copy, which the caller must wipe.
    @Override
    public synchronized byte[] getEncoded() {
        if (closed) {
            throw new IllegalStateException("the key is closed");
        }
        return bytes.clone();
    }

    @Override
    public synchronized boolean isDestroyed() {
        return closed;
    }

    @Override
    public void destroy() {
        close();
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

    // Every SecretKey is serialisable by its interface; this one refuses.
    private Object writeReplace() throws NotSerializableException {
        throw new NotSerializableException("keys are never serialised");
    }
}
