package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.keytally.core.domain.command.OwnershipException;
import org.keytally.core.domain.command.OwnershipException.Kind;

/// The folder of a home: made where it is missing, and taken away again where no home came to lie in it.
final class HomeGround {

    private final Path home;
    private final Deque<Path> made = new ArrayDeque<>();

    HomeGround(Path home) {
        this.home = home.toAbsolutePath();
    }

    /// Makes what is missing, and gives the folder's one true path.
    Path lay() throws OwnershipException {
        try {
            make(home);
            return home.toRealPath();
        } catch (FileAlreadyExistsException other) {
            throw new OwnershipException(Kind.HOME_NO_FOLDER, String.valueOf(other.getFile()), other);
        } catch (IOException unusable) {
            throw unusable(unusable);
        }
    }

    /// Takes away the folders that were made, as far as nothing lies in them.
    void clear() throws IOException {
        while (!made.isEmpty()) {
            Files.deleteIfExists(made.peek());
            made.pop();
        }
    }

    static OwnershipException unusable(IOException refused) {
        String detail = refused instanceof FileSystemException file && file.getReason() == null
                ? file.getFile()
                : refused.getMessage();
        return new OwnershipException(Kind.HOME_UNUSABLE, String.valueOf(detail), refused);
    }

    private void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = folder.getParent();
        if (above != null) {
            make(above);
        }
        try {
            Files.createDirectory(folder, PosixMode.privateFolder());
            made.push(folder);
        } catch (FileAlreadyExistsException other) {
            // Another process may have been as quick.
            if (!Files.isDirectory(folder)) {
                throw other;
            }
        }
    }
}
