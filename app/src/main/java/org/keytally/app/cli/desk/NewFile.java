package org.keytally.app.cli.desk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.keytally.app.words.Words;

/// A file that a command writes for its user: it never stands in another's place, and only its owner reads it.
public final class NewFile {

    private NewFile() {}

    /// Writes it, or says what was in the way.
    public static Optional<Problem> write(Path path, byte[] content, Words words) {
        try {
            Files.createFile(path, onlyOwner(path));
            Files.write(path, content, StandardOpenOption.WRITE);
            return Optional.empty();
        } catch (FileAlreadyExistsException there) {
            return Optional.of(Problem.usage(words.of("data.file-there", path), words.of("data.file-there.hint")));
        } catch (IOException failed) {
            return Optional.of(Problem.usage(words.of("data.file-failed", path), words.of("data.file-failed.hint")));
        }
    }

    // Windows has no such permissions; a new file takes those of its folder there.
    private static FileAttribute<?>[] onlyOwner(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
