package org.keytally.core.adapter.exec;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Whether this process stands before a terminal.
final class Terminal {

    private static final Path STATE = Path.of("/proc/self/stat");

    private Terminal() {}

    /// Whether keys like Ctrl-C of a terminal reach this process and its children.
    static boolean hasThisInForeground() {
        try {
            return isForeground(Files.readString(STATE));
        } catch (IOException notLinux) {
            return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        }
    }

    /// After the name, which may hold anything: state, parent, process group, session, terminal, its foreground group.
    static boolean isForeground(String state) {
        String[] fields = state.substring(state.lastIndexOf(')') + 1).strip().split(" ", -1);
        return fields.length > 5 && !fields[4].equals("0") && fields[2].equals(fields[5]);
    }
}
