package org.keytally.core.domain.vault;

import java.time.Instant;
import java.util.Optional;

/// What a vault tells of a version of a secret without its value.
///
/// @param version empty where the vault lists names alone
/// @param created when the version was stored
/// @param changed when the version or what stands beside it was last changed
public record VaultItem(
        VaultName name,
        Optional<String> version,
        VaultTerms terms,
        Optional<Instant> created,
        Optional<Instant> changed) {}
