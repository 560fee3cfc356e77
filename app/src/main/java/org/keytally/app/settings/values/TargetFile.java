package org.keytally.app.settings.values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A file of a person outside the home, or a small one beside what the home keeps; nobody else may read it.
public final class TargetFile {

    private TargetFile() {}

    /// Writes it; false where that is not possible.
    public static boolean write(Path file, byte[] bytes) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                close(file);
            }
            Files.write(file, bytes);
            return true;
        } catch (IOException failed) {
            return false;
        }
    }

    // Before anything is in it.
    private static void close(Path file) throws IOException {
        var mine = PosixFilePermissions.fromString("rw-------");
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(file, mine);
        } else {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(mine));
        }
    }
}
