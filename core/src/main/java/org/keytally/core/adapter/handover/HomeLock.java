package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keytally.core.domain.command.OwnershipException;
import org.keytally.core.domain.command.OwnershipException.Kind;

/// The lock that makes a process the owner of a home; the system frees it however the process ends.
///
/// The file `lock` stays for ever: removing it would let two processes lock two files of one name. Nobody else may open
/// it in this process, because on Unix closing any channel of a file frees all locks on it.
final class HomeLock implements AutoCloseable {

    /// How a channel is locked, which some file systems cannot do.
    @FunctionalInterface
    interface Locking {
        @Nullable
        FileLock tryLock(FileChannel channel) throws IOException;
    }

    private static final String NAME = "lock";

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Locks the home; empty where somebody else holds it.
    static Optional<HomeLock> tryLock(Path home, Locking locking) throws OwnershipException {
        FileChannel channel = open(home.resolve(NAME));
        boolean isLocked = false;
        try {
            isLocked = locking.tryLock(channel) != null;
            return isLocked ? Optional.of(new HomeLock(channel)) : Optional.empty();
        } catch (OverlappingFileLockException ownedHere) {
            return Optional.empty();
        } catch (IOException unable) {
            throw new OwnershipException(Kind.NO_LOCKS, home + ": " + unable.getMessage(), unable);
        } finally {
            if (!isLocked) {
                Closing.quietly(channel);
            }
        }
    }

    /// Makes the home's folder where it is missing, and gives its one true path.
    static Path home(Path home) throws OwnershipException {
        try {
            if (!Files.isDirectory(home)) {
                Files.createDirectories(home, PosixMode.privateFolder());
            }
            return home.toRealPath();
        } catch (IOException unusable) {
            throw new OwnershipException(Kind.HOME_UNUSABLE, unusable.toString(), unusable);
        }
    }

    @Override
    public void close() {
        Closing.quietly(channel);
    }

    private static FileChannel open(Path file) throws OwnershipException {
        try {
            return FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                    PosixMode.privateFile());
        } catch (IOException unusable) {
            throw new OwnershipException(Kind.HOME_UNUSABLE, unusable.toString(), unusable);
        }
    }
}
