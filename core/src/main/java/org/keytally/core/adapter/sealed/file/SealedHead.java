package org.keytally.core.adapter.sealed.file;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import org.keytally.core.adapter.sealed.Preamble;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.SealedException.Kind;

/// The sealed form of a table: preamble, length, table, keyed hash, checksum; written at both ends of a sealed file.
record SealedHead(SealedTable table, int length) {

    static final Preamble PREAMBLE = new Preamble("KTSEALED", 1);
    static final int MAC = 32;

    private static final int BEFORE = Preamble.LENGTH + Integer.BYTES;
    private static final int AFTER = MAC + Integer.BYTES;

    static byte[] bytes(SealedTable table, PurposeKey purpose) {
        byte[] content = table.bytes();
        ByteBuffer out = ByteBuffer.allocate(BEFORE + content.length + AFTER);
        out.put(PREAMBLE.bytes()).putInt(content.length).put(content);
        out.put(mac(out.array(), 0, out.position(), content, purpose));
        out.putInt(Preamble.checksum(out.array(), 0, out.position()));
        return out.array();
    }

    /// Reads a head, and refuses one that is damaged, newer, or sealed by another key.
    static SealedHead read(byte[] file, int offset, String place, PurposeKey purpose) throws SealedException {
        PREAMBLE.check(file, offset, place);
        if (file.length - offset < BEFORE + AFTER) {
            throw new SealedException(Kind.DAMAGED, place, "cut within its table");
        }
        int length = ByteBuffer.wrap(file).getInt(offset + Preamble.LENGTH);
        if (length < SealedTable.FILE_ID + Integer.BYTES || length > file.length - offset - BEFORE - AFTER) {
            throw new SealedException(Kind.DAMAGED, place, "a table longer than the file");
        }
        int end = offset + BEFORE + length;
        ByteBuffer after = ByteBuffer.wrap(file, end, AFTER);
        byte[] found = new byte[MAC];
        after.get(found);
        if (after.getInt() != Preamble.checksum(file, offset, BEFORE + length + MAC)) {
            throw new SealedException(Kind.DAMAGED, place, "the table's checksum is wrong");
        }
        byte[] content = Arrays.copyOfRange(file, offset + BEFORE, end);
        if (!MessageDigest.isEqual(found, mac(file, offset, BEFORE + length, content, purpose))) {
            throw new SealedException(Kind.FORGED, place, "the table was not sealed by this home's key");
        }
        return new SealedHead(SealedTable.read(content, place), BEFORE + length + AFTER);
    }

    private static byte[] mac(byte[] bytes, int offset, int length, byte[] content, PurposeKey purpose) {
        byte[] fileId = Arrays.copyOfRange(content, Integer.BYTES, Integer.BYTES + SealedTable.FILE_ID);
        try (PurposeKey key = purpose.derive(fileId, "keytally 1 sealed file table")) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(bytes, offset, length);
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime lacks HmacSHA256", impossible);
        }
    }
}
