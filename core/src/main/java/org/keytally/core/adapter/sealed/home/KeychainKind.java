package org.keytally.core.adapter.sealed.home;

/// The kind of keychain a home was made with.
public enum KeychainKind {
    /// The operating system's keychain.
    OS(1),
    /// The sealed file alone, opened by a passphrase.
    SEALED(2);

    private final int code;

    KeychainKind(int code) {
        this.code = code;
    }

    byte code() {
        return (byte) code;
    }
}
