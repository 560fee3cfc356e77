package org.keytally.app.cli.prompt;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A switch as it is typed.
final class OnOff implements ITypeConverter<Boolean> {

    @Override
    public Boolean convert(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new TypeConversionException("takes on or off, not '" + text + "'");
        };
    }
}
