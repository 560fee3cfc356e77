package org.keytally.core.adapter.sealed.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.keytally.core.adapter.sealed.AesGcm;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.SealedException.Kind;

/// The table of a sealed file: which entries it has, and in which order they follow.
record SealedTable(String fileId, int contentFormat, long generation, List<SealedEntry> entries) {

    static final int FILE_ID = 16;
    static final int MOST_ENTRIES = 100_000;
    static final int LONGEST_NAME = 255;

    private static final int FIXED = Integer.BYTES + FILE_ID + Long.BYTES + Integer.BYTES;
    private static final int ENTRY = Short.BYTES + Long.BYTES + Integer.BYTES + AesGcm.TAG;

    SealedTable {
        entries = List.copyOf(entries);
    }

    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(length());
        out.putInt(contentFormat).put(HexFormat.of().parseHex(fileId));
        out.putLong(generation).putInt(entries.size());
        for (SealedEntry entry : entries) {
            byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
            out.putShort((short) name.length).put(name);
            out.putLong(entry.version()).putInt(entry.length());
            out.put(HexFormat.of().parseHex(entry.tag()));
        }
        return out.array();
    }

    private int length() {
        int length = FIXED;
        for (SealedEntry entry : entries) {
            length += ENTRY + entry.name().getBytes(StandardCharsets.UTF_8).length;
        }
        return length;
    }

    /// Reads a table whose checksum was found right; every length is held against what is left before it is used.
    static SealedTable read(byte[] bytes, String place) throws SealedException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        requireLeft(in, FIXED, place);
        int contentFormat = in.getInt();
        String fileId = hex(in, FILE_ID);
        long generation = in.getLong();
        int count = in.getInt();
        if (count < 0 || count > MOST_ENTRIES || contentFormat < 1) {
            throw wrong(place);
        }
        List<SealedEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(in, place));
        }
        if (in.hasRemaining()) {
            throw wrong(place);
        }
        return new SealedTable(fileId, contentFormat, generation, entries);
    }

    private static SealedEntry entry(ByteBuffer in, String place) throws SealedException {
        requireLeft(in, ENTRY, place);
        int nameLength = Short.toUnsignedInt(in.getShort());
        requireLeft(in, nameLength + ENTRY - Short.BYTES, place);
        byte[] name = new byte[nameLength];
        in.get(name);
        long version = in.getLong();
        int length = in.getInt();
        if (nameLength > LONGEST_NAME || length < AesGcm.OVERHEAD) {
            throw wrong(place);
        }
        return new SealedEntry(new String(name, StandardCharsets.UTF_8), version, length, hex(in, AesGcm.TAG));
    }

    private static String hex(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void requireLeft(ByteBuffer in, int length, String place) throws SealedException {
        if (in.remaining() < length) {
            throw wrong(place);
        }
    }

    private static SealedException wrong(String place) {
        return new SealedException(Kind.DAMAGED, place, "a table with impossible lengths");
    }
}
