package org.keytally.core.adapter.scan;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.guard.SearchException;
import org.keytally.core.domain.guard.SearchException.Kind;

/// What git prints, read piece by piece; closing it ends the processes.
final class GitOutput implements AutoCloseable {

    // a longer name than any file system or tree allows in practice
    private static final int LONGEST_PIECE = 1 << 20;

    private final List<Process> processes;
    private final InputStream in;

    private GitOutput(List<Process> processes) {
        this.processes = processes;
        this.in = new BufferedInputStream(processes.getLast().getInputStream(), 65_536);
    }

    /// Starts one command, or several of which each reads what the one before prints.
    static GitOutput of(List<ProcessBuilder> commands) throws SearchException {
        try {
            GitOutput output = new GitOutput(ProcessBuilder.startPipeline(commands));
            output.processes.getFirst().getOutputStream().close();
            return output;
        } catch (IOException noGit) {
            throw new SearchException(Kind.NO_GIT, "git could not be started", noGit);
        }
    }

    /// The next piece before a separator; empty at the end.
    Optional<String> next(char separator) throws IOException {
        ByteArrayOutputStream piece = new ByteArrayOutputStream(128);
        for (int value = in.read(); value >= 0; value = in.read()) {
            if (value == separator) {
                return Optional.of(piece.toString(StandardCharsets.UTF_8));
            }
            piece.write(value);
            if (piece.size() > LONGEST_PIECE) {
                throw new IOException("git printed an endless name");
            }
        }
        return piece.size() == 0 ? Optional.empty() : Optional.of(piece.toString(StandardCharsets.UTF_8));
    }

    /// Reads the rest away and tells whether all commands ended well.
    boolean ended() throws SearchException, IOException {
        in.transferTo(java.io.OutputStream.nullOutputStream());
        try {
            boolean well = true;
            for (Process process : processes) {
                well &= process.waitFor() == 0;
            }
            return well;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SearchException(Kind.INTERRUPTED, "interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
    }
}
