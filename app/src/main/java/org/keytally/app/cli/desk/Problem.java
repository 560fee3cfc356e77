package org.keytally.app.cli.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Why a command did not do what was asked, in words for people and programs.
///
/// @param error the short name of the error
/// @param message one sentence that names the thing
/// @param kind the word programs look at
/// @param hint the one next step, where there is one
/// @param facts further fields of the JSON object
public record Problem(
        int exitCode, String error, String message, String kind, Optional<String> hint, Map<String, String> facts) {

    public Problem {
        facts = new LinkedHashMap<>(facts);
    }

    /// A value that cannot be accepted; nothing was changed.
    public static Problem usage(String message, String hint) {
        return new Problem(ExitCode.USAGE, "Wrong usage", message, "usage", Optional.of(hint), Map.of());
    }

    /// The keychain, database or home is not available or damaged.
    public static Problem unavailable(String error, String message, String hint) {
        return new Problem(ExitCode.UNAVAILABLE, error, message, "unavailable", Optional.of(hint), Map.of());
    }

    /// The same with one more field.
    public Problem with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Problem(exitCode, error, message, kind, hint, more);
    }

    /// The same with other words for the next step.
    public Problem withHint(String words) {
        return new Problem(exitCode, error, message, kind, Optional.of(words), facts);
    }

    /// Ends the command that throws it.
    public Stop stop() {
        return new Stop(this);
    }

    /// The way out of a command whose answer is a problem; caught once, where commands are run.
    public static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        private Stop(Problem problem) {
            super(problem.error(), null, false, false);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }
}
