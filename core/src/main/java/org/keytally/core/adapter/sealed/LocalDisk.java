package org.keytally.core.adapter.sealed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.keytally.core.adapter.sealed.SealedException.Kind;

/// The disk of this machine.
public final class LocalDisk implements Disk {

    private static final Set<OpenOption> NEW_FILE =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private static final Set<OpenOption> AT_ITS_END =
            Set.of(StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);

    private final Trust trust = new Trust();

    @Override
    public boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void prepare(Path folder) throws SealedException {
        try {
            Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
            trust.narrow(folder);
        } catch (IOException failure) {
            throw DiskFault.of(folder, 0, failure);
        }
    }

    @Override
    public byte[] read(Path file, int most) throws SealedException {
        try {
            trust.requireFolder(folder(file));
            long size = trust.requireFile(file).size();
            if (size > most) {
                throw new SealedException(Kind.TOO_LARGE, DiskFault.name(file), size + " bytes, at most " + most);
            }
            // One more than asked for, so that a file that grows meanwhile is noticed as well.
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                byte[] bytes = in.readNBytes(most + 1);
                if (bytes.length > most) {
                    throw new SealedException(Kind.TOO_LARGE, DiskFault.name(file), "more than " + most + " bytes");
                }
                return bytes;
            }
        } catch (IOException failure) {
            throw DiskFault.of(file, 0, failure);
        }
    }

    @Override
    public void write(Path file, byte[] content) throws SealedException {
        try {
            trust.requireFolder(folder(file));
            try (FileChannel channel = FileChannel.open(file, NEW_FILE, ownerOnly(file, "rw-------"))) {
                write(channel, content);
                channel.force(true);
            }
        } catch (IOException failure) {
            throw DiskFault.of(file, content.length, failure);
        }
    }

    @Override
    public void append(Path file, byte[] content) throws SealedException {
        try {
            trust.requireFolder(folder(file));
            trust.requireFile(file);
            try (FileChannel channel = FileChannel.open(file, AT_ITS_END)) {
                write(channel, content);
            }
        } catch (IOException failure) {
            throw DiskFault.of(file, content.length, failure);
        }
    }

    private static void write(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    @Override
    public void rename(Path file, Path target) throws SealedException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw DiskFault.of(target, 0, failure);
        }
    }

    @Override
    public void force(Path folder) throws SealedException {
        if (!Trust.isPosix(folder)) {
            // Windows opens no folder for this; NTFS writes the names through its own journal.
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException failure) {
            throw DiskFault.of(folder, 0, failure);
        }
    }

    @Override
    public void remove(Path file) throws SealedException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw DiskFault.of(file, 0, failure);
        }
    }

    static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        if (!Trust.isPosix(path)) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[]{
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
