package org.keytally.app.settings.values;

import java.io.IOException;
import java.nio.file.Path;
import org.keytally.app.fx.WholeFile;

/// A file of a person outside the home, or a small one beside what the home keeps; nobody else may read it.
public final class TargetFile {

    private TargetFile() {}

    /// Writes it whole or not at all; false where that is not possible.
    public static boolean write(Path file, byte[] bytes) {
        try {
            return WholeFile.write(file, out -> {
                out.write(bytes);
                return true;
            });
        } catch (IOException failed) {
            return false;
        }
    }
}
