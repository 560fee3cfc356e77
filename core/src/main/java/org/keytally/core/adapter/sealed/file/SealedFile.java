package org.keytally.core.adapter.sealed.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keytally.core.adapter.sealed.Disk;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.adapter.sealed.Replacement;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.SealedException.Kind;

/// A file of named entries, each sealed for itself and opened only when read, replaced as a whole when one changes.
///
/// It notices entries that were changed, swapped, dropped or put back to an older form. An older form of the whole file
/// it cannot notice alone: `generation` is there to be remembered elsewhere.
public final class SealedFile implements AutoCloseable {

    public static final int LARGEST_ENTRY = 64 << 20;

    static final int LARGEST_FILE = 256 << 20;

    private final Path path;
    private final String place;
    private final PurposeKey purpose;
    private final int contentFormat;
    private final Disk disk;
    private @Nullable SealedContent content;

    /// @param purpose closed together with this file
    /// @param contentFormat the format number of what lies in the entries; a file with a higher one is refused
    public SealedFile(Path path, PurposeKey purpose, int contentFormat, Disk disk) {
        this.path = path;
        this.place = String.valueOf(path.getFileName());
        this.purpose = purpose;
        this.contentFormat = contentFormat;
        this.disk = disk;
    }

    /// Writes the file without entries unless it is there already; only for the making of a home.
    public synchronized void make() throws SealedException {
        requireOpen();
        if (disk.isThere(path)) {
            return;
        }
        SecureRandom random = new SecureRandom();
        byte[] fileId = new byte[SealedTable.FILE_ID];
        random.nextBytes(fileId);
        String id = HexFormat.of().formatHex(fileId);
        replace(new SealedImage(purpose, random, id, contentFormat, 1).bytes(), Map.of());
    }

    /// The format number found in the file.
    public synchronized int contentFormat() throws SealedException {
        return content().table().contentFormat();
    }

    /// How often the file was written; it only grows.
    public synchronized long generation() throws SealedException {
        return content().table().generation();
    }

    public synchronized Set<String> names() throws SealedException {
        Set<String> names = new LinkedHashSet<>();
        content().table().entries().forEach(entry -> names.add(entry.name()));
        return names;
    }

    /// Opens an entry; empty where there is none of that name. The caller wipes the bytes where they are secret.
    public synchronized Optional<byte[]> read(String name) throws SealedException {
        return content().open(name);
    }

    /// Puts and removes entries, all in one step: afterwards the file is the old one or the new one, never between.
    public synchronized void write(Map<String, byte[]> put, Set<String> removed) throws SealedException {
        put.keySet().forEach(SealedFile::requireName);
        requireRoom(put, removed);
        replace(SealedImage.next(content(), purpose, contentFormat, put, removed), put);
    }

    /// Opens everything and returns each damage found.
    public synchronized List<SealedException> check() throws SealedException {
        List<SealedException> damages = new ArrayList<>();
        content().headDamage().ifPresent(damages::add);
        for (String name : names()) {
            try {
                content().open(name).ifPresent(plain -> Arrays.fill(plain, (byte) 0));
            } catch (SealedException damage) {
                damages.add(damage);
            }
        }
        return damages;
    }

    @Override
    public synchronized void close() {
        forget();
        purpose.close();
    }

    private void replace(byte[] image, Map<String, byte[]> put) throws SealedException {
        try (SealedContent next = SealedContent.read(image, place, purpose)) {
            requireOpens(next, put);
        }
        // Whatever becomes of the writing, what the disk holds is read again.
        forget();
        new Replacement(disk, path).with(image);
    }

    private void requireOpens(SealedContent next, Map<String, byte[]> put) throws SealedException {
        for (Map.Entry<String, byte[]> entry : put.entrySet()) {
            byte[] plain = next.open(entry.getKey()).orElse(new byte[0]);
            boolean same = Arrays.equals(plain, entry.getValue());
            Arrays.fill(plain, (byte) 0);
            if (!same) {
                throw new SealedException(Kind.NOT_KEPT, place, "sealed otherwise than given");
            }
        }
    }

    private SealedContent content() throws SealedException {
        requireOpen();
        SealedContent known = content;
        if (known == null) {
            known = SealedContent.read(disk.read(path, LARGEST_FILE), place, purpose);
            requireNotNewer(known.table().contentFormat());
            content = known;
        }
        return known;
    }

    private void requireNotNewer(int found) throws SealedException {
        if (found > contentFormat) {
            throw new SealedException(Kind.NEWER, place, "content " + found + ", this version reads " + contentFormat);
        }
    }

    private void requireOpen() throws SealedException {
        if (purpose.isDestroyed()) {
            throw new SealedException(Kind.LOCKED, place, "its key was closed");
        }
    }

    private void requireRoom(Map<String, byte[]> put, Set<String> removed) throws SealedException {
        long size = 0;
        long count = put.size();
        for (SealedEntry entry : content().table().entries()) {
            if (!put.containsKey(entry.name()) && !removed.contains(entry.name())) {
                size += entry.length() + 3L * SealedTable.LONGEST_NAME;
                count++;
            }
        }
        for (byte[] plain : put.values()) {
            size += plain.length + 3L * SealedTable.LONGEST_NAME;
            if (plain.length > LARGEST_ENTRY) {
                throw new SealedException(Kind.TOO_LARGE, place, "an entry of " + plain.length + " bytes");
            }
        }
        if (size > LARGEST_FILE || count > SealedTable.MOST_ENTRIES) {
            throw new SealedException(Kind.TOO_LARGE, place, count + " entries of " + size + " bytes");
        }
    }

    private static void requireName(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        boolean isText = new String(bytes, StandardCharsets.UTF_8).equals(name);
        if (bytes.length == 0 || bytes.length > SealedTable.LONGEST_NAME || !isText) {
            throw new IllegalArgumentException("not a name for an entry");
        }
    }

    private void forget() {
        SealedContent known = content;
        content = null;
        if (known != null) {
            known.close();
        }
    }
}
