package org.keytally.core.adapter.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A journal's folder on a real disk.
final class DiskFolder implements Folder {

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE);
    /// Below this a failed write counts as a full disk; error texts are translated and cannot be trusted.
    private static final long FULL = 1 << 20;

    private final Path folder;
    private final boolean isPosix;

    DiskFolder(Path folder) {
        this.folder = folder;
        this.isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    @Override
    public Optional<Facts> facts(String name) throws IOException {
        Path file = folder.resolve(name);
        try {
            return Optional.of(isPosix ? posixFacts(file) : plainFacts(file));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    private Facts posixFacts(Path file) throws IOException {
        PosixFileAttributes facts = Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean isOurs = facts.owner().equals(Files.getOwner(folder));
        return new Facts(facts.isRegularFile(), isOurs, OWNER_ONLY.containsAll(facts.permissions()), facts.size());
    }

    private static Facts plainFacts(Path file) throws IOException {
        BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new Facts(facts.isRegularFile(), true, true, facts.size());
    }

    @Override
    public Input read(String name) throws IOException {
        return new DiskInput(folder.resolve(name));
    }

    @Override
    public Output create(String name) throws IOException {
        Path file = folder.resolve(name);
        if (isPosix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createFile(file);
        }
        return new DiskOutput(file);
    }

    @Override
    public Output append(String name) throws IOException {
        if (facts(name).isEmpty()) {
            throw new NoSuchFileException(name); // opening for writing would make it
        }
        return new DiskOutput(folder.resolve(name));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    @Override
    public void force() throws IOException {
        if (!isPosix) {
            return; // Windows opens no folder for this; its file system journals names itself
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            Uninterrupted.run(() -> names.force(true));
        }
    }

    @Override
    public JournalException.Kind kindOf(IOException fault) {
        try {
            FileStore store = Files.getFileStore(folder);
            if (store.isReadOnly()) {
                return JournalException.Kind.READ_ONLY;
            }
            return store.getUsableSpace() < FULL ? JournalException.Kind.DISK_FULL : JournalException.Kind.DISK_FAULT;
        } catch (IOException unknown) {
            fault.addSuppressed(unknown);
            return JournalException.Kind.DISK_FAULT;
        }
    }
}
