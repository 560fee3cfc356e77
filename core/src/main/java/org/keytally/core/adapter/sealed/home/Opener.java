package org.keytally.core.adapter.sealed.home;

/// What a home can be opened with; wiped when closed.
public sealed interface Opener extends AutoCloseable permits KeychainKey, Passphrase, RecoveryPhrase {

    @Override
    void close();
}
