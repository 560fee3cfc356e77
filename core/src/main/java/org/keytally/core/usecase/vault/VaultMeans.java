package org.keytally.core.usecase.vault;

import java.time.Duration;
import java.time.Instant;
import org.keytally.core.domain.key.SecretMemory;
import org.keytally.core.domain.vault.Envelopes;
import org.keytally.core.domain.vault.Vaults;
import org.keytally.core.usecase.Witness;
import org.keytally.core.usecase.keys.KeyRing;

/// What the use cases of this room share.
///
/// @param lease how long a key may be used without asking its vault again
record VaultMeans(
        KeyRing ring,
        SecretMemory memory,
        Vaults vaults,
        Envelopes envelopes,
        Links links,
        Holdings holdings,
        Duration lease) {

    Instant now() {
        return ring.clock().instant();
    }

    Witness witness() {
        return ring.witness();
    }
}
