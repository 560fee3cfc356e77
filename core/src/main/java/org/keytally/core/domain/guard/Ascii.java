package org.keytally.core.domain.guard;

/// The letters and digits that keys are made of, whatever the language.
public final class Ascii {

    private Ascii() {}

    public static boolean isLetterOrDigit(int character) {
        return isBetween(character, '0', '9') || isBetween(character, 'A', 'Z') || isBetween(character, 'a', 'z');
    }

    private static boolean isBetween(int character, char first, char last) {
        return character >= first && character <= last;
    }
}
