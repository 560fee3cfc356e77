package org.keytally.app.cli;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.FaultCode;

/// A fault in the program, told by its code.
final class Faults {

    private static final int MOST_FRAMES = 40;

    private Faults() {}

    static Problem problem(Throwable fault) {
        String code = FaultCode.of(fault);
        return new Problem(
                ExitCode.FAULT,
                "Fault in Keytally",
                "Something went wrong inside the program (code " + code + ").",
                "fault",
                Optional.of("Please report this code with what you did; it holds nothing of yours."),
                Map.of("code", code));
    }

    /// Where a fault came from, for a report; without the texts of exceptions, which may quote what is ours alone.
    static String trace(Throwable fault) {
        StringBuilder trace = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            trace.append(cause.getClass().getName()).append('\n');
            Arrays.stream(cause.getStackTrace())
                    .limit(MOST_FRAMES)
                    .forEach(frame -> trace.append("    at ").append(frame).append('\n'));
        }
        return trace.toString();
    }
}
