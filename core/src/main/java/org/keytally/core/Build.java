package org.keytally.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Which version of the program this is, and when it was made.
record Build(String version, Instant made) {

    /// What the build wrote into the program.
    static Build present() {
        try (InputStream in = Build.class.getResourceAsStream("version")) {
            if (in == null) {
                throw new IllegalStateException("the version is missing from the program");
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return new Build(lines.get(0), Instant.parse(lines.get(1)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
