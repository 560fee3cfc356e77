package org.keytally.app.cli.prompt;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A switch as it is typed.
enum Switch {
    ON,
    OFF;

    boolean isOn() {
        return this == ON;
    }

    /// Reads one; a type of our own, as the parser takes words of its own for a truth.
    static final class Reading implements ITypeConverter<Switch> {

        @Override
        public Switch convert(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "on" -> ON;
                case "off" -> OFF;
                default -> throw new TypeConversionException("takes on or off, not '" + text + "'");
            };
        }
    }
}
