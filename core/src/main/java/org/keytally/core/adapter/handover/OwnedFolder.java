package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;

/// The folder of a home while this process owns it; one in which no home was made is left as it was found.
record OwnedFolder(Path path, HomeGround ground, HomeLock lock, Predicate<Path> isMade) implements AutoCloseable {

    @Override
    public void close() {
        try (lock) {
            if (!isMade.test(path)) {
                lock.remove();
                ground.clear();
            }
        } catch (IOException left) {
            // Something else lies there, which is not ours to take away.
        }
    }
}
