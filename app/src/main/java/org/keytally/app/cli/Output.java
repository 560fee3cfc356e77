package org.keytally.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/// Standard output that remembers why something could not be written, which a print stream keeps to itself.
public final class Output extends OutputStream {

    private final OutputStream stream;
    private Optional<String> failure = Optional.empty();

    public Output(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int count) throws IOException {
        try {
            stream.write(bytes, start, count);
        } catch (IOException unwritten) {
            keep(unwritten);
            throw unwritten;
        }
    }

    @Override
    public void flush() throws IOException {
        stream.flush();
    }

    /// Why something is missing from it; a reader that has seen enough, as `head` has, misses nothing.
    synchronized Optional<String> failure() {
        return failure;
    }

    private synchronized void keep(IOException unwritten) {
        String reason = String.valueOf(unwritten.getMessage());
        if (failure.isEmpty() && !reason.toLowerCase(Locale.ROOT).contains("pipe")) {
            failure = Optional.of(reason);
        }
    }
}
