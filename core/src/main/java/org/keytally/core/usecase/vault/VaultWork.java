package org.keytally.core.usecase.vault;

import java.time.Duration;
import java.util.List;
import org.keytally.core.domain.key.SecretMemory;
import org.keytally.core.domain.vault.Envelopes;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultRegister;
import org.keytally.core.domain.vault.Vaults;
import org.keytally.core.usecase.keys.KeyRing;

/// What can be done with the vaults of an organisation.
public final class VaultWork {

    // A weekend and a day without a network; where a policy says otherwise, that holds.
    private static final Duration LEASE = Duration.ofDays(3);

    private final VaultMeans means;

    public VaultWork(
            KeyRing ring, SecretMemory memory, VaultRegister register, Vaults vaults, Envelopes envelopes) {
        this.means = new VaultMeans(
                ring, memory, vaults, envelopes, new Links(register), new Holdings(register), LEASE);
    }

    /// The vaults this home is connected to.
    public List<VaultLink> links() {
        return means.links().all();
    }

    public ConnectVault connectVault() {
        return new ConnectVault(means);
    }

    public SyncVault syncVault() {
        return new SyncVault(means);
    }

    public RefreshKey refreshKey() {
        return new RefreshKey(means);
    }

    public ListVault listVault() {
        return new ListVault(means);
    }

    public KeepSynced keepSynced() {
        return new KeepSynced(means, means.ring().random());
    }

    public RewrapKeys rewrapKeys() {
        return new RewrapKeys(means);
    }

    public PublishKey publishKey() {
        return new PublishKey(means);
    }

    public ChangeShared changeShared() {
        return new ChangeShared(means);
    }
}
