package org.keytally.app.cli.desk;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Lines of comma-separated values that no spreadsheet takes for a formula.
public final class Csv {

    private Csv() {}

    /// One line with its end.
    public static String line(String... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String value) {
        String safe = isFormula(value) ? "'" + value : value;
        boolean isPlain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\'');
        return isPlain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    // A number with a sign is a number; anything else that begins so may be run by a spreadsheet.
    private static boolean isFormula(String value) {
        if (value.isEmpty() || "=+-@\t\r".indexOf(value.charAt(0)) < 0) {
            return false;
        }
        return !value.matches("[+-]?\\d+(\\.\\d+)?");
    }
}
