package org.keytally.core.domain.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a person or program typed, with the surroundings it means; without arguments it is the window being opened.
///
/// The environment keeps only the names that travel: `KEYTALLY_*`, `AZURE_*`, `PATH`, and `GIT_INDEX_FILE`, by which git
/// tells a hook what is being committed.
public record Command(
        List<String> arguments,
        Path workingDirectory,
        Map<String, String> environment,
        boolean isInteractive,
        int terminalWidth) {

    public Command {
        if (!workingDirectory.isAbsolute()) {
            throw new IllegalArgumentException("the working directory is not absolute");
        }
        if (terminalWidth < 1) {
            throw new IllegalArgumentException("the terminal has no width");
        }
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(travelling(environment));
    }

    /// Whether this is the window being opened, so that the first window may come to the front.
    public boolean opensWindow() {
        return arguments.isEmpty();
    }

    /// Names no value: an argument or a variable may be what nobody should read in a log.
    @Override
    public String toString() {
        return "Command[arguments=" + arguments.size() + ", environment="
                + environment.keySet().stream().sorted().toList()
                + ", isInteractive=" + isInteractive + ", terminalWidth=" + terminalWidth + "]";
    }

    private static Map<String, String> travelling(Map<String, String> environment) {
        return environment.entrySet()
                .stream()
                .filter(variable -> travels(variable.getKey().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first, TreeMap::new));
    }

    // Windows spells PATH as Path.
    private static boolean travels(String name) {
        return name.startsWith("KEYTALLY_")
                || name.startsWith("AZURE_")
                || name.equals("PATH")
                || name.equals("GIT_INDEX_FILE");
    }
}
