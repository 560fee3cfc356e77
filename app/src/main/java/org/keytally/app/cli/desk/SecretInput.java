package org.keytally.app.cli.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.keytally.core.domain.key.Secret;

/// A secret that comes from standard input.
public final class SecretInput {

    /// More than any secret; what is longer is refused by its length, not read to the end.
    private static final int MOST = 128 * 1024;

    private SecretInput() {}

    /// Reads to the end and leaves out white space around it; empty where nothing came at all.
    public static Optional<Secret> read(InputStream in) {
        byte[] room = new byte[MOST];
        try {
            int length = in.readNBytes(room, 0, MOST);
            int from = 0;
            int to = length;
            while (from < to && isSpace(room[from])) {
                from++;
            }
            while (to > from && isSpace(room[to - 1])) {
                to--;
            }
            if (length == 0) {
                return Optional.empty();
            }
            byte[] exact = Arrays.copyOfRange(room, from, to);
            Secret secret = Secret.ofUtf8(exact);
            Arrays.fill(exact, (byte) 0);
            return Optional.of(secret);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            Arrays.fill(room, (byte) 0);
        }
    }

    private static boolean isSpace(byte value) {
        return value == ' ' || (value >= '\t' && value <= '\r');
    }
}
