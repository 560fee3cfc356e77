package org.keytally.core.adapter.sealed.file;

import java.nio.charset.StandardCharsets;
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

    private static final int SHOWN = 4;

    private final PurposeKey key;

    public KeyedFingerprints(HomeKey home) {
        this.key = home.derive(Purpose.FINGERPRINTS);
    }

    @Override
    public Fingerprint of(Secret secret) {
        byte[] bytes = secret.reveal();
        try {
            return new Fingerprint(hash(bytes, 0, bytes.length), lastFour(bytes));
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

    private static String lastFour(byte[] utf8) {
        if (characters(utf8) < Fingerprint.SHORTEST_TO_SHOW) {
            return "";
        }
        for (int i = utf8.length - SHOWN; i < utf8.length; i++) {
            if (utf8[i] <= ' ' || utf8[i] > '~') {
                return "";
            }
        }
        return new String(utf8, utf8.length - SHOWN, SHOWN, StandardCharsets.US_ASCII);
    }

    // Every character begins with one byte that is no continuation byte.
    private static int characters(byte[] utf8) {
        int count = 0;
        for (byte each : utf8) {
            if ((each & 0xc0) != 0x80) {
                count++;
            }
        }
        return count;
    }
}
