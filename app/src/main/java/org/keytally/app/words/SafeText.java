package org.keytally.app.words;

/// Text of others without the characters that command a terminal or turn the direction in which text is read.
public final class SafeText {

    private SafeText() {}

    /// Replaces control characters other than line feed and tab, and the marks that turn the direction of text.
    public static String replaced(String text) {
        int first = firstDangerous(text);
        if (first < 0) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text);
        for (int i = first; i < safe.length(); i++) {
            if (isDangerous(safe.charAt(i))) {
                safe.setCharAt(i, '\ufffd');
            }
        }
        return safe.toString();
    }

    /// Leaves out what `replaced` replaces.
    public static String stripped(String text) {
        int first = firstDangerous(text);
        if (first < 0) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            if (!isDangerous(text.charAt(i))) {
                safe.append(text.charAt(i));
            }
        }
        return safe.toString();
    }

    public static boolean isDangerous(int character) {
        boolean isControl = Character.isISOControl(character) && character != '\n' && character != '\t';
        boolean turns = (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
        return isControl || turns;
    }

    // A loop, because a stream of characters makes a list of a thousand keys wait.
    private static int firstDangerous(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDangerous(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
