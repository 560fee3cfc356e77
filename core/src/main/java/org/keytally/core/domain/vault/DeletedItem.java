package org.keytally.core.domain.vault;

import java.time.Instant;
import java.util.Optional;

/// A secret that was deleted and can be brought back until the vault purges it.
public record DeletedItem(VaultName name, Optional<Instant> deleted, Optional<Instant> purged) {}
