package org.keytally.core.domain.command;

import java.util.Optional;

/// What became of a command.
public sealed interface Outcome {

    /// It ended with an exit code.
    record Ended(int exitCode) implements Outcome {}

    /// Its owner vanished.
    ///
    /// It may be repeated where it had not begun, had shown nothing and had taken no input: only then does repeating
    /// differ in nothing from a first time. The entry is the one it named when it began.
    record Vanished(boolean mayRepeat, Optional<String> entry) implements Outcome {}
}
