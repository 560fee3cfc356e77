package org.keytally.app.cli.desk;

/// What may reach a terminal: text without the control characters that could command it.
public final class Screen {

    private Screen() {}

    /// Replaces control characters other than line feed and tab, and the marks that turn the direction of text.
    public static String safe(String text) {
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

    /// Leaves out what `safe` replaces.
    static String stripped(String text) {
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

    // A loop, because a stream of characters makes a list of a thousand keys wait.
    private static int firstDangerous(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDangerous(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    static boolean isDangerous(int character) {
        boolean isControl = Character.isISOControl(character) && character != '\n' && character != '\t';
        boolean turns = (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
        return isControl || turns;
    }
}
