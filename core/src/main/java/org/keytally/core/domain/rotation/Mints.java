package org.keytally.core.domain.rotation;

import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;

/// The port through which mints are reached.
@FunctionalInterface
public interface Mints {

    /// The mint that a key opens.
    ///
    /// @param provider whose keys make other keys
    /// @param secret stays the caller's to close, once all work is done
    Mint of(Provider provider, Key key, Secret secret) throws MintException;
}
