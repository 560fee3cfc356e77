package org.keytally.core.domain.vault;

import java.time.Instant;
import java.util.Comparator;
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
        Optional<Instant> changed) {

    /// By when they were stored; a vault tells that by whole seconds, if at all, and then our own count decides.
    public static final Comparator<VaultItem> BY_AGE = Comparator.<VaultItem, Instant>comparing(
            item -> item.created().orElse(Instant.MIN))
            .thenComparing(item -> item.terms().generation().orElse(0L));
}
