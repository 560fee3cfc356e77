package org.keytally.app.words;

import java.util.Locale;

/// The code by which a fault in the program is told: it stands for its kind and place and never for its text.
public final class FaultCode {

    private FaultCode() {}

    /// The same fault at the same place gives the same code.
    public static String of(Throwable fault) {
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
