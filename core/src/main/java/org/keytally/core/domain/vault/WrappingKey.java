package org.keytally.core.domain.vault;

import java.security.interfaces.RSAPublicKey;

/// The open half of a wrapping key; the other never leaves the vault.
public record WrappingKey(WrappingKeyId id, RSAPublicKey key, boolean isEnabled) {}
