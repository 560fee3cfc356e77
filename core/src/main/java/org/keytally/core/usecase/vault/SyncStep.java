package org.keytally.core.usecase.vault;

import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.Holding;

/// What a sync found out about one name.
sealed interface SyncStep {

    /// All was done already.
    record Done(SyncVault.Line line) implements SyncStep {}

    /// A known key whose lease is to begin anew.
    ///
    /// @param held what was held of it when the vault was asked
    /// @param isReread whether it was read once more
    record Renewed(Holding held, Instant until, boolean isReread) implements SyncStep {}

    /// A key to be kept, whose secret is closed by whoever keeps it.
    ///
    /// @param held what was held of its name when the vault was asked
    record Taken(SharedKeys.Taken key, Optional<Holding> held, Secret secret,
            SyncVault.Line.Kind kind) implements SyncStep {}
}
