package org.keytally.core.adapter.scan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.keytally.core.domain.guard.KnownSecret;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Fingerprints;
import org.keytally.core.domain.key.Secret;

/// Fingerprints without a key.
final class PlainFingerprints implements Fingerprints {

    @Override
    public Fingerprint of(Secret secret) {
        byte[] bytes = secret.reveal();
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean isShown = text.length() >= Fingerprint.SHORTEST_TO_SHOW && text.matches("[!-~]+");
        return new Fingerprint(hash(bytes, 0, bytes.length), isShown ? text.substring(text.length() - 4) : "");
    }

    KnownSecret known(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Secret secret = Secret.ofUtf8(bytes)) {
            return new KnownSecret(of(secret), bytes.length);
        }
    }

    @Override
    public String hash(byte[] bytes, int offset, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Arrays.copyOfRange(bytes, offset, offset + length)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
