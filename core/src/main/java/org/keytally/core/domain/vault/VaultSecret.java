package org.keytally.core.domain.vault;

import org.keytally.core.domain.key.Secret;

/// A version of a secret with its value, which whoever holds it closes.
public record VaultSecret(VaultItem item, Secret value) implements AutoCloseable {

    @Override
    public void close() {
        value.close();
    }
}
