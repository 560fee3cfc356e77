package org.keytally.app.cli.desk;

/// The codes with which a command ends.
public final class ExitCode {

    public static final int DONE = 0;
    public static final int FAULT = 1;
    public static final int USAGE = 2;
    public static final int NO_ROUTE = 3;
    public static final int PROVIDER = 4;
    public static final int LIMIT = 5;
    public static final int UNAVAILABLE = 6;
    public static final int CARE = 10;

    private ExitCode() {}
}
