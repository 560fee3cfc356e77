package org.keytally.core.adapter.sealed.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.SealedException.Kind;
import org.keytally.core.adapter.sealed.Trust;

/// The file that holds a passphrase for use without a person; only its owner, the user of this process, may read it.
public final class PassphraseFile {

    private static final int LARGEST = 4 * Passphrase.LONGEST;
    private static final String PLACE = "passphrase file";

    private final Path path;
    private final Trust trust = new Trust();

    public PassphraseFile(Path path) {
        this.path = path;
    }

    /// Reads it without the line end it may close with.
    public Passphrase read() throws SealedException {
        char[] characters = characters();
        try {
            return Passphrase.of(characters);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    /// Reads a recovery phrase kept in the same way; empty where it is mistyped.
    public Optional<RecoveryPhrase> readRecovery() throws SealedException {
        return RecoveryPhrase.of(characters());
    }

    private char[] characters() throws SealedException {
        byte[] bytes = bytes();
        char[] room = new char[bytes.length];
        try {
            return Arrays.copyOf(room, decode(bytes, room));
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(room, '\0');
        }
    }

    // A link may lead to it, as where a container mounts it; what it leads to is examined.
    private byte[] bytes() throws SealedException {
        try {
            Path real = path.toRealPath();
            trust.requireFile(real);
            try (InputStream in = Files.newInputStream(real)) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    Arrays.fill(bytes, (byte) 0);
                    throw new SealedException(Kind.TOO_LARGE, PLACE, "more than " + LARGEST + " bytes");
                }
                return bytes;
            }
        } catch (NoSuchFileException missing) {
            throw new SealedException(Kind.MISSING, PLACE, "not there", missing);
        } catch (IOException failure) {
            throw new SealedException(Kind.DENIED, PLACE, "cannot be read", failure);
        }
    }

    private static int decode(byte[] bytes, char[] characters) throws SealedException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.wrap(characters);
        if (decoder.decode(ByteBuffer.wrap(bytes, 0, withoutLineEnd(bytes)), out, true).isError()) {
            throw new SealedException(Kind.NOT_TEXT, PLACE, "not valid text");
        }
        return out.position();
    }

    private static int withoutLineEnd(byte[] bytes) {
        int length = bytes.length;
        if (length > 0 && bytes[length - 1] == '\n') {
            length--;
            if (length > 0 && bytes[length - 1] == '\r') {
                length--;
            }
        }
        return length;
    }
}
