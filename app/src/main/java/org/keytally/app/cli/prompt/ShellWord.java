package org.keytally.app.cli.prompt;

import java.util.regex.Pattern;

/// One word of a command, written as shells want it to be typed.
final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

    private ShellWord() {}

    static String of(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
