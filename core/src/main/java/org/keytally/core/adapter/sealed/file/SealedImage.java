package org.keytally.core.adapter.sealed.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keytally.core.adapter.sealed.AesGcm;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.adapter.sealed.SealedException;

/// The bytes of a sealed file to be, gathered entry by entry.
final class SealedImage {

    private final PurposeKey purpose;
    private final SecureRandom random;
    private final String fileId;
    private final int contentFormat;
    private final long generation;
    private final List<SealedEntry> entries = new ArrayList<>();
    private final List<byte[]> bodies = new ArrayList<>();

    SealedImage(PurposeKey purpose, SecureRandom random, String fileId, int contentFormat, long generation) {
        this.purpose = purpose;
        this.random = random;
        this.fileId = fileId;
        this.contentFormat = contentFormat;
        this.generation = generation;
    }

    /// The image of what follows a content; what was neither put nor removed is carried over as it is sealed.
    static byte[] next(
            SealedContent content, PurposeKey purpose, int contentFormat, Map<String, byte[]> put, Set<String> removed)
            throws SealedException {
        SealedTable table = content.table();
        SealedImage image = new SealedImage(
                purpose, new SecureRandom(), table.fileId(), contentFormat, table.generation() + 1);
        for (SealedEntry entry : table.entries()) {
            if (!put.containsKey(entry.name()) && !removed.contains(entry.name())) {
                image.carry(entry, content.sealed(entry.name()));
            }
        }
        image.seal(put);
        return image.bytes();
    }

    private void carry(SealedEntry entry, byte[] sealed) {
        entries.add(entry);
        bodies.add(sealed);
    }

    private void seal(Map<String, byte[]> put) {
        try (PurposeKey key = SealedContent.entryKey(purpose, fileId)) {
            AesGcm gcm = new AesGcm(key, random);
            put.forEach((name, plain) -> {
                byte[] sealed = gcm.seal(plain, SealedContent.bound(fileId, name, generation));
                byte[] tag = Arrays.copyOfRange(sealed, sealed.length - AesGcm.TAG, sealed.length);
                carry(new SealedEntry(name, generation, sealed.length, HexFormat.of().formatHex(tag)), sealed);
            });
        }
    }

    byte[] bytes() {
        byte[] head = SealedHead.bytes(new SealedTable(fileId, contentFormat, generation, entries), purpose);
        ByteArrayOutputStream out = new ByteArrayOutputStream(size(head));
        out.writeBytes(head);
        bodies.forEach(out::writeBytes);
        out.writeBytes(head);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(head.length).array());
        return out.toByteArray();
    }

    private int size(byte[] head) {
        return 2 * head.length + Integer.BYTES + bodies.stream().mapToInt(body -> body.length).sum();
    }
}
