package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The file `owner` in a home, in which its owner says who it is and where it listens.
///
/// Callers do not work the place out themselves: one started by a timer has another runtime folder than the window.
record OwnerNote(long process, Path socket) {

    private static final String NAME = "owner";
    private static final int LONGEST = 4096;

    /// The note as it lies there; empty where there is none that can be understood.
    static Optional<OwnerNote> read(Path home) {
        try {
            Path file = home.resolve(NAME);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            return lines.size() == 2
                    ? Optional.of(new OwnerNote(Long.parseLong(lines.get(0)), Path.of(lines.get(1))))
                    : Optional.empty();
        } catch (IOException | NumberFormatException | InvalidPathException unreadable) {
            // A note is a hint: without one the lock alone tells whether there is an owner.
            return Optional.empty();
        }
    }

    /// Puts the note in place of a former one, whole at every moment; only the holder of the lock may.
    void write(Path home) throws IOException {
        Path fresh = home.resolve(NAME + ".new");
        Files.deleteIfExists(fresh);
        try (var channel = Files.newByteChannel(
                fresh,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixMode.privateFile())) {
            String text = process + "\n" + socket + "\n";
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
        Files.move(fresh, home.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void delete(Path home) throws IOException {
        Files.deleteIfExists(home.resolve(NAME));
    }
}
