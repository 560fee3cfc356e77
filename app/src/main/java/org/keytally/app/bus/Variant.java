package org.keytally.app.bus;

/// A value that carries its type.
public record Variant(String type, Object value) {

    public static Variant of(String text) {
        return new Variant("s", text);
    }

    public static Variant of(int number) {
        return new Variant("i", number);
    }

    public static Variant of(boolean claim) {
        return new Variant("b", claim);
    }
}
