package org.keytally.core.adapter.sealed;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM under one key: a fresh random nonce, the ciphertext, the tag.
///
/// Random nonces of 96 bits allow 2^32 sealings under one key (NIST SP 800-38D), so each file has a key of its own.
public final class AesGcm {

    public static final int NONCE = 12;
    public static final int TAG = 16;
    /// By how many bytes the sealed form is longer.
    public static final int OVERHEAD = NONCE + TAG;

    private final SecretKey key;
    private final SecureRandom random;
    private final Optional<Cipher> kept;

    public AesGcm(PurposeKey key, SecureRandom random) {
        this(key, random, Optional.empty());
    }

    private AesGcm(PurposeKey key, SecureRandom random, Optional<Cipher> kept) {
        this.key = key;
        this.random = random;
        this.kept = kept;
    }

    /// One for a single thread and many calls, to be let go with its key: what the key was made into stays in it.
    public static AesGcm lasting(PurposeKey key, SecureRandom random) {
        try {
            return new AesGcm(key, random, Optional.of(newCipher()));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java runtime lacks AES-GCM", missing);
        }
    }

    /// Seals a run of bytes together with what must stand beside it unchanged.
    public byte[] seal(byte[] plain, byte[] bound) {
        byte[] sealed = new byte[plain.length + OVERHEAD];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        System.arraycopy(nonce, 0, sealed, 0, NONCE);
        try {
            cipher(Cipher.ENCRYPT_MODE, nonce, 0, bound).doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("sealing failed", impossible);
        }
    }

    /// Opens what `seal` made; empty where key, bytes or bound bytes are not the same.
    public Optional<byte[]> open(byte[] sealed, byte[] bound) {
        return open(sealed, 0, sealed.length, bound);
    }

    /// Opens what lies within a longer run of bytes.
    public Optional<byte[]> open(byte[] bytes, int offset, int length, byte[] bound) {
        if (length < OVERHEAD) {
            return Optional.empty();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, bytes, offset, bound);
            return Optional.of(cipher.doFinal(bytes, offset + NONCE, length - NONCE));
        } catch (AEADBadTagException notTheSame) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("opening failed", impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, int offset, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = kept.isPresent() ? kept.get() : newCipher();
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce, offset, NONCE));
        cipher.updateAAD(bound);
        return cipher;
    }

    private static Cipher newCipher() throws GeneralSecurityException {
        return Cipher.getInstance("AES/GCM/NoPadding");
    }
}
