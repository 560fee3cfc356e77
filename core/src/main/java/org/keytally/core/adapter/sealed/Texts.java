package org.keytally.core.adapter.sealed;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Texts as they stand among other bytes: the length in bytes, then UTF-8, so that no two run into each other.
public final class Texts {

    private Texts() {}

    public static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    public static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new EOFException("cut");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /// Where nothing is written as an empty text.
    public static Optional<String> readWord(DataInputStream in) throws IOException {
        return Optional.of(read(in)).filter(text -> !text.isEmpty());
    }

    /// How many follow; a count that cannot be is refused.
    public static int readCount(DataInputStream in, int least, int most) throws IOException {
        int count = in.readInt();
        if (count < least || count > most) {
            throw new IOException("an impossible count");
        }
        return count;
    }
}
