package org.keytally.core.adapter.sealed.home;

/// The ways in which a home can be opened; a header holds at most one copy of the home's key for each.
public enum Way {
    KEYCHAIN(1),
    PASSPHRASE(2),
    RECOVERY(3);

    private final int code;

    Way(int code) {
        this.code = code;
    }

    byte code() {
        return (byte) code;
    }

    static Way of(Opener opener) {
        return switch (opener) {
            case KeychainKey _ -> KEYCHAIN;
            case Passphrase _ -> PASSPHRASE;
            case RecoveryPhrase _ -> RECOVERY;
        };
    }
}
