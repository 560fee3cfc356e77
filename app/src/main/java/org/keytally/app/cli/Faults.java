package org.keytally.app.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;

/// A fault in the program, told by a code that stands for its kind and place and never by its text.
final class Faults {

    private Faults() {}

    static Problem problem(Throwable fault) {
        return new Problem(
                ExitCode.FAULT,
                "Fault in Keytally",
                "Something went wrong inside the program (code " + code(fault) + ").",
                "fault",
                Optional.of("Please report this code with what you did; it holds nothing of yours."),
                Map.of("code", code(fault)));
    }

    /// The same fault at the same place gives the same code.
    static String code(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        int kind = cause.getClass().getName().hashCode();
        int place = 0;
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith("org.keytally")) {
                place = (frame.getClassName() + frame.getMethodName() + frame.getLineNumber()).hashCode();
                break;
            }
        }
        return String.format(Locale.ROOT, "%04X-%04X", (kind ^ (kind >>> 16)) & 0xffff,
                (place ^ (place >>> 16)) & 0xffff);
    }
}
