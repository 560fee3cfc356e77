package org.keytally.core.adapter.keychain;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.SecretStoreException.Kind;

/// The text as which bytes rest in a keychain that keeps text only: themselves where they are text, else in base64
/// behind a mark.
final class TextForm {

    private static final String MARK = "keytally:base64:";

    private TextForm() {}

    static String of(byte[] bytes) {
        return Utf8.decode(bytes)
                .map(TextForm::unwrap)
                .filter(text -> !text.isEmpty() && !text.startsWith(MARK))
                .orElseGet(() -> MARK + Base64.getEncoder().encodeToString(bytes));
    }

    static byte[] bytes(String text) throws SecretStoreException {
        if (!text.startsWith(MARK)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(text.substring(MARK.length()));
        } catch (IllegalArgumentException changed) {
            // the cause would show part of the text
            throw new SecretStoreException(Kind.DAMAGED, "the text behind the mark is no base64");
        }
    }

    private static String unwrap(CharBuffer characters) {
        String text = characters.toString();
        Arrays.fill(characters.array(), '\0');
        return text;
    }
}
