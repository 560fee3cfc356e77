package org.keytally.core.adapter.scan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keytally.core.domain.guard.SearchException;
import org.keytally.core.domain.guard.SearchException.Kind;

/// The objects of a repository, opened one after another by one process.
final class GitObjects implements AutoCloseable {

    private static final Pattern HEADER = Pattern.compile("[0-9a-f]+ [a-z]+ (?<size>[0-9]+)");

    private final Process process;
    private final InputStream in;
    private final OutputStream out;

    GitObjects(Git git) throws SearchException {
        try {
            process = git.command(List.of("cat-file", "--batch")).start();
        } catch (IOException noGit) {
            throw new SearchException(Kind.NO_GIT, "git could not be started", noGit);
        }
        in = new BufferedInputStream(process.getInputStream(), 65_536);
        out = process.getOutputStream();
    }

    /// What reads the content of an object, as far as it likes.
    @FunctionalInterface
    interface Reader {

        void read(InputStream content, long size) throws IOException;
    }

    /// False where the repository does not hold that object.
    boolean open(String id, Reader reader) throws IOException {
        out.write((id + "\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        Optional<Long> size = size(header());
        if (size.isEmpty()) {
            return false;
        }
        Bounded content = new Bounded(in, size.get());
        reader.read(content, size.get());
        content.transferTo(OutputStream.nullOutputStream());
        // a line break follows each object
        return in.read() == '\n';
    }

    private static Optional<Long> size(String header) {
        Matcher matcher = HEADER.matcher(header);
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group("size"))) : Optional.empty();
    }

    private String header() throws IOException {
        StringBuilder header = new StringBuilder(80);
        for (int value = in.read(); value != '\n'; value = in.read()) {
            if (value < 0 || header.length() > 1_000) {
                throw new IOException("git ended early");
            }
            header.append((char) value);
        }
        return header.toString();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
