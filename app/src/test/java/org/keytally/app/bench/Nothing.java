package org.keytally.app.bench;

/// A program that does nothing, to set others against.
final class Nothing {

    private Nothing() {}

    public static void main(String[] arguments) {}
}
