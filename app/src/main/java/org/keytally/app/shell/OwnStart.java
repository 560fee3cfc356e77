package org.keytally.app.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The way in which this program was started, as the system tells it.
record OwnStart(ProcessHandle.Info info) {

    private static final String LAUNCHER = "org.keytally.app.Launcher";

    /// Starts the program once more with other arguments; false where that is not possible.
    boolean again(String... arguments) {
        Optional<List<String>> command = command(arguments);
        if (command.isEmpty()) {
            return false;
        }
        try {
            new ProcessBuilder(command.get())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException failed) {
            return false;
        }
    }

    /// A launcher of our own is started as it is, a Java with the options and the class it was given.
    Optional<List<String>> command(String... arguments) {
        List<String> given = List.of(info.arguments().orElse(new String[0]));
        int launcher = given.indexOf(LAUNCHER);
        boolean isJava = info.command().filter(path -> path.endsWith("java") || path.endsWith("java.exe")).isPresent();
        if (isJava && launcher < 0) {
            return Optional.empty();
        }
        return info.command().map(program -> {
            List<String> command = new ArrayList<>(List.of(program));
            command.addAll(given.subList(0, isJava ? launcher + 1 : 0));
            command.addAll(Arrays.asList(arguments));
            return command;
        });
    }
}
