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
/// @param policies where the policy is kept, which also says how long a lease is
record VaultMeans(
        KeyRing ring,
        SecretMemory memory,
        Vaults vaults,
        Envelopes envelopes,
        Links links,
        Holdings holdings,
        PolicyMeans policies) {

    Duration lease() {
        return policies.lease();
    }

    Instant now() {
        return ring.clock().instant();
    }

    Witness witness() {
        return ring.witness();
    }
}
