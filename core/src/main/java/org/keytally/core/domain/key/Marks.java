package org.keytally.core.domain.key;

/// The switches of a key.
///
/// @param primary tried first among those of its provider, scope and environment
/// @param enabled whether it may be used at all
/// @param lendable whether `exec` may hand it to another program
public record Marks(boolean primary, boolean enabled, boolean lendable) {

    public static final Marks USUAL = new Marks(false, true, false);

    public Marks withPrimary(boolean value) {
        return new Marks(value, enabled, lendable);
    }

    public Marks withEnabled(boolean value) {
        return new Marks(primary, value, lendable);
    }

    public Marks withLendable(boolean value) {
        return new Marks(primary, enabled, value);
    }
}
