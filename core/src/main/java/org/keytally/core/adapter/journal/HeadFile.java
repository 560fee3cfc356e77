package org.keytally.core.adapter.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.keytally.core.adapter.sealed.Preamble;
import org.keytally.core.adapter.sealed.SealedException;

/// The file that holds the head, sealed as a whole under a key made for it each time, and replaced as a whole.
final class HeadFile {

    static final Preamble PREAMBLE = new Preamble("KTJRHEAD", 1);

    private static final int PREFIX = Preamble.LENGTH + Seals.SALT;
    private static final int TAG = 16;
    private static final int MOST = 64 << 20;
    private static final byte[] NONCE = new byte[12];

    private final Folder folder;
    private final Seals seals;

    HeadFile(Folder folder, Seals seals) {
        this.folder = folder;
        this.seals = seals;
    }

    boolean exists() throws IOException {
        return folder.facts(SegmentNames.HEAD).isPresent();
    }

    /// Returns the head, or nothing where there is none or it is not as it was written.
    Optional<Head> read() throws IOException, JournalException {
        if (!exists()) {
            return Optional.empty();
        }
        byte[] bytes;
        try (Folder.Input file = folder.read(SegmentNames.HEAD)) {
            bytes = new byte[(int) Math.min(file.size(), MOST)];
            file.read(bytes, 0, bytes.length, 0);
        }
        return isOurs(bytes) ? open(bytes).map(Head::decode) : Optional.empty();
    }

    private static boolean isOurs(byte[] bytes) throws JournalException {
        try {
            PREAMBLE.check(bytes, 0, SegmentNames.HEAD);
            return bytes.length >= PREFIX + TAG;
        } catch (SealedException other) {
            if (other.kind() == SealedException.Kind.NEWER) {
                throw new JournalException(JournalException.Kind.NEWER, other);
            }
            return false;
        }
    }

    private Optional<byte[]> open(byte[] bytes) {
        Octets salt = Octets.next(ByteBuffer.wrap(bytes).position(Preamble.LENGTH), Seals.SALT);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, salt).doFinal(bytes, PREFIX, bytes.length - PREFIX));
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void write(Head head) throws IOException {
        byte[] bytes = seal(head);
        String unfinished = SegmentNames.unfinished(SegmentNames.HEAD);
        folder.delete(unfinished);
        try (Folder.Output file = folder.create(unfinished)) {
            file.write(bytes, bytes.length);
            file.force();
        }
        folder.rename(unfinished, SegmentNames.HEAD);
        folder.force();
    }

    private byte[] seal(Head head) {
        Octets salt = seals.newSalt();
        byte[] plain = head.encode();
        if (plain.length > MOST - PREFIX - TAG) {
            throw new IllegalArgumentException("state of " + plain.length + " bytes");
        }
        ByteBuffer target = ByteBuffer.allocate(PREFIX + plain.length + TAG).put(PREAMBLE.bytes());
        salt.put(target);
        try {
            return target.put(cipher(Cipher.ENCRYPT_MODE, salt).doFinal(plain)).array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The nonce never repeats under one key, for each key seals one head only.
    private Cipher cipher(int mode, Octets salt) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, seals.headKey(salt), new GCMParameterSpec(TAG * Byte.SIZE, NONCE));
        return cipher;
    }
}
