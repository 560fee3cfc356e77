package org.keytally.core.adapter.keychain;

import java.util.Optional;
import org.keytally.core.domain.key.SecretStoreException;

/// A keychain that keeps text by account name, as trustworthy as its library.
interface TextKeychain {

    /// The longest text it takes, in UTF-16 units.
    int longest();

    /// Fails where it cannot be used; opens no prompt.
    void probe() throws SecretStoreException;

    Optional<String> read(String account) throws SecretStoreException;

    void write(String account, String text) throws SecretStoreException;

    void delete(String account) throws SecretStoreException;
}
