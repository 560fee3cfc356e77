package org.keytally.core;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.http.SystemProxies;
import org.keytally.core.adapter.keyvault.JsonEnvelopes;
import org.keytally.core.adapter.keyvault.RestVaults;
import org.keytally.core.adapter.keyvault.RsaMemberKeys;
import org.keytally.core.domain.key.SecretMemory;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultRegister;
import org.keytally.core.usecase.keys.KeyRing;
import org.keytally.core.usecase.vault.KeepSynced;
import org.keytally.core.usecase.vault.LastSyncs;
import org.keytally.core.usecase.vault.PolicyMeans;
import org.keytally.core.usecase.vault.VaultWork;

/// The way to the organisation's vaults.
final class VaultWay implements AutoCloseable {

    private final KeyRing ring;
    private final SecretMemory secrets;
    private final VaultRegister register;
    private final PolicyMeans policies;
    private final Map<String, String> environment;
    private final RestVaults vaults;
    private final LastSyncs syncs = new LastSyncs();
    private Optional<KeepSynced> syncing = Optional.empty();

    /// @param environment of this process, in which it signs in by itself
    VaultWay(
            KeyRing ring,
            SecretMemory secrets,
            VaultRegister register,
            PolicyMeans policies,
            Map<String, String> environment,
            Clock clock) {
        this.ring = ring;
        this.secrets = secrets;
        this.register = register;
        this.policies = policies;
        this.environment = environment;
        this.vaults = new RestVaults(clock, Pause::during, SystemProxies.of(environment), ring.graveyard());
    }

    /// The vaults this home is connected to.
    List<VaultLink> links() {
        return register.links();
    }

    /// What can be done by this process itself.
    VaultWork work() {
        return work(environment);
    }

    /// What can be done by whoever has that environment.
    VaultWork work(Map<String, String> whose) {
        return new VaultWork(
                ring,
                secrets,
                register,
                new VaultWork.Reach(vaults.from(whose), vaults.signIns(whose)),
                new JsonEnvelopes(new SecureRandom()),
                policies,
                new RsaMemberKeys(),
                syncs);
    }

    /// Syncs what is due, and tells when something is due again.
    synchronized Duration syncRound() {
        if (syncing.isEmpty()) {
            syncing = Optional.of(work().keepSynced());
        }
        return syncing.get().round();
    }

    /// Wipes what vaults were opened with from memory, too.
    SecretMemory withTokens(SecretMemory memory) {
        return new SecretMemory() {

            @Override
            public int lock() {
                vaults.forgetTokens();
                return memory.lock();
            }

            @Override
            public void forget(SecretName name) {
                memory.forget(name);
            }
        };
    }

    @Override
    public void close() {
        vaults.close();
    }
}
