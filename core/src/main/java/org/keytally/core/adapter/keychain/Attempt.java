package org.keytally.core.adapter.keychain;

/// What came of a call that opens no prompt: it was done, or something is locked.
sealed interface Attempt<T> {

    record Done<T>(T result) implements Attempt<T> {}

    record Blocked<T>(Lock lock) implements Attempt<T> {}
}
