package org.keytally.app.cli;

import java.util.Map;
import java.util.Optional;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.FaultCode;

/// A fault in the program, told by its code.
final class Faults {

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
}
