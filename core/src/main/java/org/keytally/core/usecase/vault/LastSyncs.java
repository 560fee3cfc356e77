package org.keytally.core.usecase.vault;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.keytally.core.domain.vault.VaultAddress;

/// What came of the last sync of each vault since the home was opened, whoever asked for it.
public final class LastSyncs {

    private final Map<VaultAddress, SyncVault.Result> results = new ConcurrentHashMap<>();

    void keep(VaultAddress vault, SyncVault.Result result) {
        results.put(vault, result);
    }

    void forget(VaultAddress vault) {
        results.remove(vault);
    }

    /// Empty where it was not synced since.
    public Optional<SyncVault.Result> of(VaultAddress vault) {
        return Optional.ofNullable(results.get(vault));
    }
}
