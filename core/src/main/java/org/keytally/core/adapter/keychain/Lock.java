package org.keytally.core.adapter.keychain;

/// Why the person must be asked before anything can be read or written.
sealed interface Lock {

    /// A collection, or the one an item lies in, is closed.
    record Closed(String path) implements Lock {}

    /// There is no default collection yet; the person gives it a password.
    record Unmade() implements Lock {}
}
