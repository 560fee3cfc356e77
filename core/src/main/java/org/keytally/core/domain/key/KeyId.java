package org.keytally.core.domain.key;

/// The lasting name of a key, made by us and never reused.
public record KeyId(String value) {

    public KeyId {
        if (!isPossible(value)) {
            throw new IllegalArgumentException("not a key id");
        }
    }

    /// Tells whether a text could be the id of a key at all.
    public static boolean isPossible(String text) {
        return text.length() >= 8 && text.length() <= 40 && isPlain(text);
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            boolean isPlain = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
            if (!isPlain && character != '-') {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return value;
    }
}
