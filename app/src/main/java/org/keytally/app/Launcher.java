package org.keytally.app;

/// The door through which the program is entered.
public final class Launcher {

    private Launcher() {}

    /// Starts the program.
    public static void main(String[] arguments) {}
}
