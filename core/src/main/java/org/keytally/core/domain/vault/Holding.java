package org.keytally.core.domain.vault;

import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.key.KeyId;

/// What was last taken from a name in a vault; it is remembered after the key is gone, so that an older envelope that
/// is
/// put back is known as one.
///
/// @param host of the vault
/// @param changed when the vault says it was last changed
/// @param generation the highest that was seen
public record Holding(String host, VaultName name, KeyId key, Optional<Instant> changed, long generation) {

    public boolean isOf(VaultAddress vault, VaultName named) {
        return host.equals(vault.host()) && name.equals(named);
    }
}
