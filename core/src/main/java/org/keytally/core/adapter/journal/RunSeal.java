package org.keytally.core.adapter.journal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.zip.CRC32C;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Seals and opens the records of one run; for one thread.
///
/// A frame is: length of the sealed part (4), sequence (8), CRC32C (4), sealed part; sealed are the reach, the kind,
/// the payload.
final class RunSeal {

    static final int PREFIX = 16;
    static final int TAG = 16;
    /// The least a sealed part can hold: tag, reach, kind.
    static final int LEAST = TAG + 2;
    static final int MOST_PAYLOAD = 1 << 20;
    static final int MOST = TAG + Reach.MOST + 1 + MOST_PAYLOAD;

    private static final int BOUND = 12;
    private static final int CRC_AT = 12;

    private final SecretKey key;
    private final Octets salt;
    private final Cipher cipher;
    private final CRC32C crc = new CRC32C();
    private final byte[] nonce = new byte[12];
    private byte[] plain = new byte[256];

    RunSeal(Seals seals, Octets salt) {
        this.key = seals.runKey(salt);
        this.salt = salt;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    Octets salt() {
        return salt;
    }

    static int longestFrame(int payload) {
        return PREFIX + Reach.MOST + 1 + payload + TAG;
    }

    /// Writes a frame at the start of `target` and returns its length.
    int seal(byte[] target, Entry entry) {
        int most = Reach.MOST + 1 + entry.payload().length;
        plain = plain.length < most ? new byte[most] : plain;
        int length = Reach.put(plain, entry.reach());
        plain[length++] = entry.kind();
        System.arraycopy(entry.payload(), 0, plain, length, entry.payload().length);
        length += entry.payload().length;
        ByteBuffer frame = ByteBuffer.wrap(target).putInt(length + TAG).putLong(entry.sequence());
        try {
            init(Cipher.ENCRYPT_MODE, entry.sequence());
            cipher.updateAAD(target, 0, BOUND);
            cipher.doFinal(plain, 0, length, target, PREFIX);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        frame.putInt(CRC_AT, checksum(crc, target, 0, length + TAG));
        return PREFIX + length + TAG;
    }

    /// Opens the frame at `start` of `source`, whose checksum has been found right.
    Optional<Entry> open(byte[] source, int start, int sealed, long sequence) {
        byte[] opened = new byte[sealed - TAG];
        try {
            init(Cipher.DECRYPT_MODE, sequence);
            cipher.updateAAD(source, start, BOUND);
            cipher.doFinal(source, start + PREFIX, sealed, opened, 0);
        } catch (AEADBadTagException foreign) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Optional.of(Entry.of(sequence, opened));
    }

    static int checksum(CRC32C crc, byte[] source, int start, int sealed) {
        crc.reset();
        crc.update(source, start, BOUND);
        crc.update(source, start + PREFIX, sealed);
        return (int) crc.getValue();
    }

    private void init(int mode, long sequence) throws GeneralSecurityException {
        ByteBuffer.wrap(nonce).putLong(4, sequence);
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
    }
}
