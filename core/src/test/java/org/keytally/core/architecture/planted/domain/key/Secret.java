package org.keytally.core.architecture.planted.domain.key;

/// Stands for the real secret.
public final class Secret {

    private final byte[] bytes = {};

    /// Stands for the real one.
    public byte[] reveal() {
        return bytes.clone();
    }
}
