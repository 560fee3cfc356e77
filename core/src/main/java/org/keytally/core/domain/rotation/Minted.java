package org.keytally.core.domain.rotation;

import org.keytally.core.domain.key.Secret;

/// A key that was just made, with the secret the provider shows this once; whoever holds it closes it.
public record Minted(MintedKey key, Secret secret) implements AutoCloseable {

    @Override
    public void close() {
        secret.close();
    }
}
