package org.keytally.core.adapter.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// All keys of one journal, derived from the one it was given.
final class Seals {

    static final int SALT = 16;
    static final int MAC = 32;

    private static final byte[] NO_SALT = new byte[0];

    private final SecretKey key;
    private final SecretKey headerKey;
    private final Octets origin;
    private final SecureRandom random = new SecureRandom();

    Seals(SecretKey key) {
        this.key = key;
        this.headerKey = derive("HmacSHA256", NO_SALT, "keytally 1 journal header");
        this.origin = Octets.of(derive("Generic", NO_SALT, "keytally 1 journal chain").getEncoded());
    }

    /// The mark of the chain before the first record.
    Octets origin() {
        return origin;
    }

    Octets newSalt() {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return Octets.of(salt);
    }

    SecretKey runKey(Octets salt) {
        return derive("AES", salt.toArray(), "keytally 1 journal run");
    }

    SecretKey headKey(Octets salt) {
        return derive("AES", salt.toArray(), "keytally 1 journal head");
    }

    byte[] headerMac(byte[] header, int length) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(headerKey);
            mac.update(header, 0, length);
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private SecretKey derive(String algorithm, byte[] salt, String purpose) {
        try {
            HKDFParameterSpec steps = HKDFParameterSpec.ofExtract()
                    .addIKM(key)
                    .addSalt(salt)
                    .thenExpand(purpose.getBytes(US_ASCII), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, steps);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
