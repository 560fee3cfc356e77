package org.keytally.app.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keytally.core.Surroundings;

/// The keys among the variables of this process, written as a `.env` file for the one command that asks for them.
///
/// The owner of the home, which may be another process, sees the caller's variables in no other way.
final class KeyVariables {

    private static final Pattern NAME =
            Pattern.compile("[A-Z][A-Z0-9_]*(?:KEY|TOKEN|SECRET|PASSWORD|ACCOUNT|JSON)(?:_[A-Z]+)?|NEO4J_[A-Z]+");

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final int LARGEST_FILE = 1 << 20;
    private static final int LONGEST_VALUE = 1 << 16;

    private KeyVariables() {}

    static InputStream input(List<String> arguments, Surroundings surroundings, InputStream in) {
        if (isImportWithoutFile(arguments)) {
            return lines(surroundings, (name, _) -> NAME.matcher(name).matches());
        }
        return isEnvironmentImport(arguments)
                ? new SequenceInputStream(new SequenceInputStream(referenced(arguments, surroundings), mark()), in)
                : in;
    }

    private static boolean isEnvironmentImport(List<String> arguments) {
        int at = arguments.indexOf("import");
        return at > 0 && arguments.subList(0, at).contains("env");
    }

    // What follows it is what was typed or piped, such as a passphrase.
    private static InputStream mark() {
        return new ByteArrayInputStream("#keytally:end\n".getBytes(StandardCharsets.US_ASCII));
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

    // Only what the file refers to is handed on; what a sealed one refers to is not known yet.
    private static InputStream referenced(List<String> arguments, Surroundings surroundings) {
        String text = file(arguments).map(KeyVariables::beginning).orElse("");
        if (!text.contains("${")) {
            return lines(surroundings, (name, _) -> NAME.matcher(name).matches());
        }
        Set<String> names = REFERENCE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        return lines(surroundings, (name, value) -> names.contains(name) && value.length() <= LONGEST_VALUE);
    }

    private static Optional<Path> file(List<String> arguments) {
        boolean isValue = false;
        for (String argument : arguments.subList(arguments.indexOf("import") + 1, arguments.size())) {
            if (!isValue && !argument.startsWith("-")) {
                return Optional.of(Path.of(argument));
            }
            isValue = argument.equals("--home") || argument.equals("--env");
        }
        return Optional.empty();
    }

    private static String beginning(Path file) {
        try (InputStream in = Files.isRegularFile(file) ? Files.newInputStream(file) : InputStream.nullInputStream()) {
            return new String(in.readNBytes(LARGEST_FILE), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static InputStream lines(Surroundings surroundings, BiPredicate<String, String> isWanted) {
        StringBuilder lines = new StringBuilder();
        surroundings.environment().forEach((name, value) -> {
            if (isWanted.test(name, value) && !value.isBlank()) {
                lines.append(name).append("=\"").append(quoted(value)).append("\"\n");
            }
        });
        return new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r");
    }
}
