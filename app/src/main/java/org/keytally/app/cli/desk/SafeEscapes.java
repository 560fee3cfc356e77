package org.keytally.app.cli.desk;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes as numbers what a terminal would obey if it were shown as it is.
final class SafeEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1L;
    private static final int DELETE = 0x7f;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        codes[DELETE] = ESCAPE_STANDARD;
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return Optional.of(character)
                .filter(Screen::isDangerous)
                .map(dangerous -> new SerializedString(String.format(Locale.ROOT, "\\u%04x", dangerous)))
                .orElse(null);
    }
}
