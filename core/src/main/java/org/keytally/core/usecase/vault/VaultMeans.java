package org.keytally.core.usecase.vault;

import java.time.Duration;
import java.time.Instant;
import org.keytally.core.domain.key.SecretMemory;
import org.keytally.core.domain.vault.Envelopes;
import org.keytally.core.domain.vault.MemberKeys;
import org.keytally.core.domain.vault.SignIns;
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultException;
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
        SignIns signIns,
        Envelopes envelopes,
        Links links,
        Holdings holdings,
        PolicyMeans policies,
        LastSyncs syncs,
        MemberKeys memberKeys) {

    Duration lease() {
        return policies.lease();
    }

    /// Lets nothing be done where the policy wants no vault.
    void requireRegion(Vault vault) throws VaultException {
        boolean isAllowed = policies.register().kept()
                .filter(kept -> !kept.policy().bounds().allowsVaultIn(vault.region()))
                .isEmpty();
        if (!isAllowed) {
            throw new VaultException(
                    vault.region().isPresent() ? VaultException.Kind.OTHER_REGION : VaultException.Kind.NO_REGION,
                    vault.region().orElse(""));
        }
    }

    Instant now() {
        return ring.clock().instant();
    }

    Witness witness() {
        return ring.witness();
    }
}
