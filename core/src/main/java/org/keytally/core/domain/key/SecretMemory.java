package org.keytally.core.domain.key;

/// The port to the secrets that stay opened in memory for a while.
public interface SecretMemory {

    /// Wipes them all and gives how many there were.
    int lock();

    /// Wipes one, as when its key is disabled.
    void forget(SecretName name);
}
