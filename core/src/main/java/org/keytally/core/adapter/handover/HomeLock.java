package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keytally.core.domain.command.OwnershipException;
import org.keytally.core.domain.command.OwnershipException.Kind;

/// The lock that makes a process the owner of a home; the system frees it however the process ends.
///
/// The file `lock` goes only with a home that was never made, and only while it is locked: whoever locks it looks
/// whether it is still the one of that name. Nobody else may open it in this process, because on Unix closing any
/// channel of a file frees all locks on it.
final class HomeLock implements AutoCloseable {

    /// How a channel is locked, which some file systems cannot do.
    @FunctionalInterface
    interface Locking {
        @Nullable
        FileLock tryLock(FileChannel channel) throws IOException;
    }

    private static final String NAME = "lock";

    private final Path file;
    private final FileChannel channel;

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Locks the home; empty where somebody else holds it, or has just taken its lock away.
    static Optional<HomeLock> tryLock(Path home, Locking locking) throws OwnershipException {
        Path file = home.resolve(NAME);
        try {
            makeIfMissing(file);
            Optional<Object> before = identity(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            boolean isLocked = false;
            try {
                isLocked = isLocked(channel, locking, home) && identity(file).equals(before);
                return isLocked ? Optional.of(new HomeLock(file, channel)) : Optional.empty();
            } finally {
                if (!isLocked) {
                    Closing.quietly(channel);
                }
            }
        } catch (NoSuchFileException takenAway) {
            return Optional.empty();
        } catch (IOException unusable) {
            throw HomeGround.unusable(unusable);
        }
    }

    /// Takes the lock away, still locked; where the system does not tell files apart it has to stay.
    void remove() throws IOException {
        if (identity(file).isPresent()) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() {
        Closing.quietly(channel);
    }

    private static boolean isLocked(FileChannel channel, Locking locking, Path home) throws OwnershipException {
        try {
            return locking.tryLock(channel) != null;
        } catch (OverlappingFileLockException ownedHere) {
            return false;
        } catch (IOException unable) {
            throw new OwnershipException(Kind.NO_LOCKS, home + ": " + unable.getMessage(), unable);
        }
    }

    private static void makeIfMissing(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.createFile(file, PosixMode.privateFile());
        } catch (FileAlreadyExistsException other) {
            // Another process was as quick.
        }
    }

    /// What tells a file from a later one of its name; empty where the system does not say.
    private static Optional<Object> identity(Path file) throws IOException {
        return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey());
    }
}
