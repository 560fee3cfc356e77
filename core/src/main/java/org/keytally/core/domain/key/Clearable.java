package org.keytally.core.domain.key;

/// The port to a place of secrets that can itself name all that rests there for one home.
public interface Clearable {

    /// Removes everything that rests there for the home, whether or not we still know its name.
    void clear() throws SecretStoreException;
}
