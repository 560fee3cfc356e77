package org.keytally.core.domain.key;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Fingerprints without a key: the same in every home, which a real one's must not be.
public final class PlainFingerprints implements Fingerprints {

    @Override
    public Fingerprint of(Secret secret) {
        byte[] bytes = new byte[secret.length()];
        StringBuilder last = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = secret.at(i);
            if (bytes.length >= Fingerprint.SHORTEST_TO_SHOW && i >= bytes.length - 4) {
                last.append((char) bytes[i]);
            }
        }
        return new Fingerprint(hash(bytes, 0, bytes.length), last.toString());
    }

    @Override
    public String hash(byte[] bytes, int offset, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, offset, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
