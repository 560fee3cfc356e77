package org.keytally.core.adapter.sealed;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.keytally.core.adapter.sealed.SealedException.Kind;

/// Finds the kind of a failure of the disk.
final class DiskFault {

    private DiskFault() {}

    static SealedException of(Path file, long wanted, IOException failure) {
        return new SealedException(kind(file, wanted, failure), name(file), "the disk refused", failure);
    }

    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static Kind kind(Path file, long wanted, IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> Kind.MISSING;
            case FileAlreadyExistsException _ -> Kind.EXISTS;
            case AccessDeniedException _ -> isReadOnly(file) ? Kind.READ_ONLY : Kind.DENIED;
            case IOException other -> byState(file, wanted, String.valueOf(other.getMessage()));
        };
    }

    private static Kind byState(Path file, long wanted, String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("read-only") || isReadOnly(file)) {
            return Kind.READ_ONLY;
        }
        if (lower.contains("no space left") || lower.contains("quota") || isFull(file, wanted)) {
            return Kind.FULL;
        }
        return Kind.FAILED;
    }

    // The message is in the language of the system, so the state of the disk is asked as well.
    private static boolean isReadOnly(Path file) {
        try {
            return store(file).isReadOnly();
        } catch (IOException unknown) {
            return false;
        }
    }

    private static boolean isFull(Path file, long wanted) {
        try {
            return wanted > 0 && store(file).getUsableSpace() < wanted;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static FileStore store(Path file) throws IOException {
        Path nearest = file.toAbsolutePath();
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        return Files.getFileStore(nearest);
    }
}
