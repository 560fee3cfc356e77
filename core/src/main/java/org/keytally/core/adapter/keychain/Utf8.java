package org.keytally.core.adapter.keychain;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Bytes seen as text, where they are text.
final class Utf8 {

    private Utf8() {}

    /// Whether the bytes are UTF-8 that every keychain takes as it is: no NUL in it.
    static boolean isText(byte[] bytes) {
        Optional<CharBuffer> characters = decode(bytes);
        characters.ifPresent(decoded -> Arrays.fill(decoded.array(), '\0'));
        return characters.isPresent();
    }

    /// The characters; empty where the bytes are no UTF-8 or hold a NUL.
    static Optional<CharBuffer> decode(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
