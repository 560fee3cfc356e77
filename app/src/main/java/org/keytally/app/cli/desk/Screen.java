package org.keytally.app.cli.desk;

import org.keytally.app.words.SafeText;

/// What may reach a terminal: text without the control characters that could command it.
public final class Screen {

    private Screen() {}

    /// Replaces control characters other than line feed and tab, and the marks that turn the direction of text.
    public static String safe(String text) {
        return SafeText.replaced(text);
    }

    /// Leaves out what `safe` replaces.
    static String stripped(String text) {
        return SafeText.stripped(text);
    }

    static boolean isDangerous(int character) {
        return SafeText.isDangerous(character);
    }
}
