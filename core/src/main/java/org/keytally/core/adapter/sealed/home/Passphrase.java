package org.keytally.core.adapter.sealed.home;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.SealedException.Kind;
import org.keytally.core.domain.key.Secret;

/// The words a person opens a home with.
public final class Passphrase implements Opener {

    static final int LONGEST = 4096;

    private static final String PLACE = "passphrase";

    private final WipedBytes utf8;

    private Passphrase(byte[] utf8) {
        this.utf8 = new WipedBytes(utf8);
    }

    /// Takes the characters and wipes them; refuses none, too many, and what is no text.
    public static Passphrase of(char[] characters) throws SealedException {
        char[] composed = composed(characters);
        try {
            if (composed.length == 0) {
                throw new SealedException(Kind.EMPTY, PLACE, "no characters");
            }
            if (composed.length > LONGEST) {
                throw new SealedException(Kind.TOO_LARGE, PLACE, "more than " + LONGEST + " characters");
            }
            return new Passphrase(encoded(composed));
        } finally {
            Arrays.fill(characters, '\0');
            Arrays.fill(composed, '\0');
        }
    }

    /// Copies what a person typed, or a program gave, as a secret.
    public static Passphrase of(Secret secret) throws SealedException {
        byte[] bytes = secret.reveal();
        char[] characters = new char[bytes.length];
        try {
            CharBuffer out = CharBuffer.wrap(characters);
            if (StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), out, true).isError()) {
                throw new SealedException(Kind.NOT_TEXT, PLACE, "not valid text");
            }
            return of(Arrays.copyOf(characters, out.position()));
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(characters, '\0');
        }
    }

    byte[] copy() {
        return utf8.copy();
    }

    @Override
    public void close() {
        utf8.close();
    }

    @Override
    public String toString() {
        return "***************";
    }

    // Systems type "é" as one character or as two. The rare second form passes through a string we cannot wipe.
    private static char[] composed(char[] characters) {
        CharBuffer text = CharBuffer.wrap(characters);
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return characters;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray();
    }

    private static byte[] encoded(char[] characters) throws SealedException {
        CharsetEncoder encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer out = ByteBuffer.allocate((int) (characters.length * (double) encoder.maxBytesPerChar()) + 1);
        try {
            CharBuffer in = CharBuffer.wrap(characters);
            if (encoder.encode(in, out, true).isError()) {
                throw new SealedException(Kind.NOT_TEXT, PLACE, "not valid text");
            }
            return Arrays.copyOf(out.array(), out.position());
        } finally {
            Arrays.fill(out.array(), (byte) 0);
        }
    }
}
