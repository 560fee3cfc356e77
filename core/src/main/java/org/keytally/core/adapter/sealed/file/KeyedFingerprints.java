package org.keytally.core.adapter.sealed.file;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.Purpose;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Fingerprints;
import org.keytally.core.domain.key.Secret;

/// Fingerprints by HMAC-SHA-256 under a key derived from the home's.
public final class KeyedFingerprints implements Fingerprints, AutoCloseable {

    private final PurposeKey key;

    public KeyedFingerprints(HomeKey home) {
        this.key = home.derive(Purpose.FINGERPRINTS);
    }

    @Override
    public Fingerprint of(Secret secret) {
        byte[] bytes = secret.reveal();
        try {
            return new Fingerprint(hash(bytes, 0, bytes.length), ShownCharacters.of(bytes));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public String hash(byte[] bytes, int offset, int length) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(bytes, offset, length);
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime lacks HmacSHA256", impossible);
        }
    }

    @Override
    public void close() {
        key.close();
    }
}
