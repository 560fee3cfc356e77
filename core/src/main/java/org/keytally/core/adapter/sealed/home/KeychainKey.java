package org.keytally.core.adapter.sealed.home;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.domain.key.Secret;

/// The random key that rests in the operating system's keychain and opens one home.
public final class KeychainKey implements Opener {

    private static final byte[] PREFIX = "keytally-home-1:".getBytes(StandardCharsets.US_ASCII);

    private final WipedBytes bytes;

    private KeychainKey(byte[] bytes) {
        this.bytes = new WipedBytes(bytes);
    }

    public static KeychainKey random(SecureRandom random) {
        byte[] bytes = new byte[PurposeKey.LENGTH];
        random.nextBytes(bytes);
        return new KeychainKey(bytes);
    }

    /// Reads the text found in the keychain; empty where it is none of ours.
    public static Optional<KeychainKey> of(Secret secret) {
        byte[] text = secret.reveal();
        byte[] encoded = Arrays.copyOfRange(text, Math.min(PREFIX.length, text.length), text.length);
        try {
            if (!Arrays.equals(text, 0, Math.min(PREFIX.length, text.length), PREFIX, 0, PREFIX.length)) {
                return Optional.empty();
            }
            byte[] bytes = Base64.getUrlDecoder().decode(encoded);
            return bytes.length == PurposeKey.LENGTH ? Optional.of(new KeychainKey(bytes)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        } finally {
            Arrays.fill(text, (byte) 0);
            Arrays.fill(encoded, (byte) 0);
        }
    }

    /// The text to be kept in the keychain; text, because not every keychain keeps bytes.
    public Secret secret() {
        byte[] raw = bytes.copy();
        byte[] encoded = Base64.getUrlEncoder().withoutPadding().encode(raw);
        byte[] text = Arrays.copyOf(PREFIX, PREFIX.length + encoded.length);
        System.arraycopy(encoded, 0, text, PREFIX.length, encoded.length);
        Secret secret = Secret.ofUtf8(text);
        Arrays.fill(raw, (byte) 0);
        Arrays.fill(encoded, (byte) 0);
        Arrays.fill(text, (byte) 0);
        return secret;
    }

    byte[] copy() {
        return bytes.copy();
    }

    @Override
    public void close() {
        bytes.close();
    }

    @Override
    public String toString() {
        return "***************";
    }
}
