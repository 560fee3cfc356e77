package org.keytally.core.adapter.sealed.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.sealed.AesGcm;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.SealedException.Kind;

/// The content of a sealed file in memory: its table and, still sealed, its entries.
final class SealedContent implements AutoCloseable {

    private static final int TAIL = Integer.BYTES;

    private final String place;
    private final SealedTable table;
    private final byte[] file;
    private final Map<String, Slice> slices;
    private final PurposeKey key;
    private final AesGcm gcm;
    private final Optional<SealedException> headDamage;

    /// Where an entry lies in the file.
    private record Slice(SealedEntry entry, int offset) {}

    private SealedContent(
            String place, SealedHead head, byte[] file, PurposeKey purpose, Optional<SealedException> headDamage) {
        this.place = place;
        this.table = head.table();
        this.file = file;
        this.slices = slices(head);
        this.key = entryKey(purpose, table.fileId());
        this.gcm = new AesGcm(key, new SecureRandom());
        this.headDamage = headDamage;
    }

    /// Takes the table from the front of the file, or from its end where the front is damaged.
    static SealedContent read(byte[] file, String place, PurposeKey purpose) throws SealedException {
        SealedException front;
        try {
            SealedHead head = SealedHead.read(file, 0, place, purpose);
            return new SealedContent(place, head, file, purpose, tailDamage(file, place, purpose, head));
        } catch (SealedException failure) {
            front = failure;
        }
        if (front.kind() != Kind.DAMAGED) {
            throw front;
        }
        try {
            SealedHead head = SealedHead.read(file, tailOffset(file), place, purpose);
            return new SealedContent(place, head, file, purpose, Optional.of(front));
        } catch (SealedException both) {
            front.addSuppressed(both);
            throw front;
        }
    }

    private static Optional<SealedException> tailDamage(
            byte[] file, String place, PurposeKey purpose, SealedHead head) {
        try {
            SealedHead tail = SealedHead.read(file, tailOffset(file), place, purpose);
            if (tail.equals(head)) {
                return Optional.empty();
            }
            return Optional.of(new SealedException(Kind.FORGED, place, "its two tables are of different times"));
        } catch (SealedException damage) {
            return Optional.of(damage);
        }
    }

    private static int tailOffset(byte[] file) {
        if (file.length < TAIL) {
            return -1;
        }
        int length = ByteBuffer.wrap(file).getInt(file.length - TAIL);
        return length < 0 || length > file.length - TAIL ? -1 : file.length - TAIL - length;
    }

    private static Map<String, Slice> slices(SealedHead head) {
        Map<String, Slice> slices = new LinkedHashMap<>();
        long offset = head.length();
        for (SealedEntry entry : head.table().entries()) {
            slices.put(entry.name(), new Slice(entry, (int) Math.min(offset, Integer.MAX_VALUE)));
            offset += entry.length();
        }
        return Collections.unmodifiableMap(slices);
    }

    static PurposeKey entryKey(PurposeKey purpose, String fileId) {
        return purpose.derive(HexFormat.of().parseHex(fileId), "keytally 1 sealed file entries");
    }

    /// What stands beside an entry unchanged: the file it belongs to, its version, its name.
    static byte[] bound(String fileId, String name, long version) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(SealedTable.FILE_ID + Long.BYTES + text.length)
                .put(HexFormat.of().parseHex(fileId))
                .putLong(version)
                .put(text)
                .array();
    }

    SealedTable table() {
        return table;
    }

    /// Why only one of the two tables can be read; empty where both can.
    Optional<SealedException> headDamage() {
        return headDamage;
    }

    boolean has(String name) {
        return slices.containsKey(name);
    }

    Optional<byte[]> open(String name) throws SealedException {
        Slice slice = slices.get(name);
        if (slice == null) {
            return Optional.empty();
        }
        requireWhole(slice);
        SealedEntry entry = slice.entry();
        byte[] bound = bound(table.fileId(), name, entry.version());
        Optional<byte[]> plain = gcm.open(file, slice.offset(), entry.length(), bound);
        if (plain.isEmpty()) {
            throw damaged(slice, "its seal does not hold");
        }
        return plain;
    }

    /// The sealed form of an entry, for carrying it over unchanged.
    byte[] sealed(String name) throws SealedException {
        Slice slice = slices.get(name);
        if (slice == null) {
            throw new IllegalArgumentException("no such entry");
        }
        requireWhole(slice);
        return Arrays.copyOfRange(file, slice.offset(), slice.offset() + slice.entry().length());
    }

    @Override
    public void close() {
        key.close();
    }

    private void requireWhole(Slice slice) throws SealedException {
        SealedEntry entry = slice.entry();
        if (file.length - entry.length() < slice.offset()) {
            throw damaged(slice, "cut off");
        }
        int end = slice.offset() + entry.length();
        if (!HexFormat.of().formatHex(file, end - AesGcm.TAG, end).equals(entry.tag())) {
            throw damaged(slice, "not the form the table names");
        }
    }

    private SealedException damaged(Slice slice, String detail) {
        String entry = place + ", entry " + slice.entry().name() + " at byte " + slice.offset();
        return new SealedException(Kind.DAMAGED, entry, detail);
    }
}
