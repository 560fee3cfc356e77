package org.keytally.core.domain.key;

/// The lasting name of a key, made by us and never reused.
public record KeyId(String value) {

    public KeyId {
        if (value.length() < 8 || value.length() > 40 || !isPlain(value)) {
            throw new IllegalArgumentException("not a key id");
        }
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
