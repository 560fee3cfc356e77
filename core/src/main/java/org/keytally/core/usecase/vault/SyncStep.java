package org.keytally.core.usecase.vault;

import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.Holding;
import org.keytally.core.domain.vault.VaultName;

/// What a sync found out about one name.
sealed interface SyncStep {

    /// All was done already.
    record Done(SyncVault.Line line) implements SyncStep {}

    /// A known key whose lease is to begin anew.
    ///
    /// @param reread what is held of it, where it was read once more
    record Renewed(VaultName name, KeyId key, Instant until, Optional<Holding> reread) implements SyncStep {}

    /// A key to be kept, whose secret is closed by whoever keeps it.
    record Taken(SharedKeys.Taken key, Secret secret, SyncVault.Line.Kind kind) implements SyncStep {}
}
