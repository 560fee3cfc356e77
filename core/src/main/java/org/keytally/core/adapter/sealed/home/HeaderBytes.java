package org.keytally.core.adapter.sealed.home;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.Preamble;
import org.keytally.core.adapter.sealed.Purpose;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.SealedException.Kind;

/// The bytes of a header: preamble, content, a keyed hash against change, a plain hash against damage.
final class HeaderBytes {

    private static final Preamble PREAMBLE = new Preamble("KTHEADER", 1);
    private static final int HASH = 32;

    private final byte[] bytes;

    private HeaderBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static byte[] of(HeaderContent content, HomeKey key) {
        byte[] inner = content.bytes();
        ByteBuffer out = ByteBuffer.allocate(Preamble.LENGTH + inner.length + 2 * HASH);
        out.put(PREAMBLE.bytes()).put(inner);
        out.put(keyedHash(out.array(), out.position(), key));
        out.put(plainHash(out.array(), out.position()));
        return out.array();
    }

    /// Refuses what is damaged or newer; who opens the content must then ask whether the key sealed it.
    static HeaderBytes read(byte[] bytes, String place) throws SealedException {
        PREAMBLE.check(bytes, 0, place);
        if (bytes.length < Preamble.LENGTH + 2 * HASH) {
            throw new SealedException(Kind.DAMAGED, place, "cut off");
        }
        byte[] found = Arrays.copyOfRange(bytes, bytes.length - HASH, bytes.length);
        if (!MessageDigest.isEqual(found, plainHash(bytes, bytes.length - HASH))) {
            throw new SealedException(Kind.DAMAGED, place, "its checksum is wrong");
        }
        return new HeaderBytes(bytes);
    }

    HeaderContent content(String place) throws SealedException {
        return HeaderContent.read(Arrays.copyOfRange(bytes, Preamble.LENGTH, bytes.length - 2 * HASH), place);
    }

    boolean isSealedBy(HomeKey key) {
        int end = bytes.length - 2 * HASH;
        return MessageDigest.isEqual(Arrays.copyOfRange(bytes, end, end + HASH), keyedHash(bytes, end, key));
    }

    private static byte[] keyedHash(byte[] bytes, int length, HomeKey home) {
        try (PurposeKey key = home.derive(Purpose.HEADER)) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(bytes, 0, length);
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime lacks HmacSHA256", impossible);
        }
    }

    private static byte[] plainHash(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime lacks SHA-256", impossible);
        }
    }
}
