package org.keytally.app.fx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that is written whole or not at all: what stood there before stays until the new one is complete.
public final class WholeFile {

    /// Writes the content, and says something of it.
    @FunctionalInterface
    public interface Content<T> {

        T write(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /// Writes it beside its place first, where nobody else may read it.
    public static <T> T write(Path file, Content<T> content) throws IOException {
        Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path parent = place.getParent();
        if (parent == null || Files.isDirectory(place)) {
            throw new IOException("no place for a file");
        }
        Path part = Files.createTempFile(parent, ".keytally-", ".part");
        try {
            T said;
            try (OutputStream out = Files.newOutputStream(part)) {
                said = content.write(out);
            }
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
            return said;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
