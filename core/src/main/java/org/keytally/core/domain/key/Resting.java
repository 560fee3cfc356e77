package org.keytally.core.domain.key;

/// The kinds of places where secrets rest on this machine.
public enum Resting {
    SECRET_SERVICE,
    KWALLET,
    MACOS_KEYCHAIN,
    WINDOWS_CREDENTIALS,
    SEALED_FILE
}
