package org.keytally.app.cli.desk;

/// What may reach a terminal: text without the control characters that could command it.
public final class Screen {

    private Screen() {}

    /// Replaces control characters other than line feed and tab, and the marks that turn the direction of text.
    public static String safe(String text) {
        if (text.chars().noneMatch(Screen::isDangerous)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        text.chars().forEach(character -> safe.append(isDangerous(character) ? '\ufffd' : (char) character));
        return safe.toString();
    }

    /// Leaves out what `safe` replaces.
    static String stripped(String text) {
        if (text.chars().noneMatch(Screen::isDangerous)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        text.chars().filter(character -> !isDangerous(character)).forEach(character -> safe.append((char) character));
        return safe.toString();
    }

    private static boolean isDangerous(int character) {
        boolean isControl = Character.isISOControl(character) && character != '\n' && character != '\t';
        boolean turns = (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
        return isControl || turns;
    }
}
