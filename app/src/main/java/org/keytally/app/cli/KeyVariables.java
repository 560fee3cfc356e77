package org.keytally.app.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.keytally.core.Surroundings;

/// The keys among the variables of this process, written as a `.env` file for the one command that asks for them.
///
/// The owner of the home, which may be another process, sees the caller's variables in no other way.
final class KeyVariables {

    private static final Pattern NAME =
            Pattern.compile("[A-Z][A-Z0-9_]*(?:KEY|TOKEN|SECRET|PASSWORD|ACCOUNT|JSON)(?:_[A-Z]+)?|NEO4J_[A-Z]+");

    private KeyVariables() {}

    static InputStream input(List<String> arguments, Surroundings surroundings, InputStream in) {
        return isImportWithoutFile(arguments) ? lines(surroundings) : in;
    }

    private static boolean isImportWithoutFile(List<String> arguments) {
        int at = arguments.indexOf("import");
        boolean isKeysImport = at > 0 && arguments.subList(0, at).contains("keys");
        return isKeysImport && hasNoFile(arguments.subList(at + 1, arguments.size()));
    }

    private static boolean hasNoFile(List<String> rest) {
        boolean isValue = false;
        for (String argument : rest) {
            if (!isValue && !argument.startsWith("-")) {
                return false;
            }
            isValue = argument.equals("--home") || argument.equals("--env");
        }
        return true;
    }

    private static InputStream lines(Surroundings surroundings) {
        StringBuilder lines = new StringBuilder();
        surroundings.environment().forEach((name, value) -> {
            if (NAME.matcher(name).matches() && !value.isBlank()) {
                lines.append(name).append("=\"").append(quoted(value)).append("\"\n");
            }
        });
        return new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r");
    }
}
