package org.keytally.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A display of X that nobody sees, on a number that is free.
final class VirtualDisplay implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/Xvfb");
    private static final Path FOLDER = Path.of("/usr/lib");
    private static final List<String> LIBRARIES = List.of("libgtk-3.so.0", "libXtst.so.6");

    private final Process server;
    private final String name;

    private VirtualDisplay(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /// Whether this machine has what it takes: the server, and the libraries by which JavaFX draws.
    static boolean isPossible() {
        return Files.isExecutable(PROGRAM) && LIBRARIES.stream().allMatch(VirtualDisplay::isThere);
    }

    private static boolean isThere(String library) {
        String[] below = FOLDER.toFile().list();
        return Files.exists(FOLDER.resolve(library))
                || (below != null && Arrays.stream(below).anyMatch(one -> Files.exists(FOLDER.resolve(one, library))));
    }

    static VirtualDisplay start() throws IOException {
        Process server = new ProcessBuilder(
                PROGRAM.toString(), "-displayfd", "1", "-nolisten", "tcp", "-screen", "0", "1400x900x24")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader reader = server.inputReader(StandardCharsets.US_ASCII);
        String number = reader.readLine();
        if (number == null) {
            throw new IOException("Xvfb found no display");
        }
        return new VirtualDisplay(server, ":" + number.strip());
    }

    /// What `DISPLAY` is to be.
    String name() {
        return name;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
