package org.keytally.core.domain.policy;

import java.time.Instant;
import java.util.Optional;

/// A policy as it was taken from a vault and found sound.
///
/// @param document what was signed, as the admin wrote it
/// @param key that signed it
/// @param host of the vault, with its port where that is not the usual one
/// @param changed when the vault says it was last changed
public record KeptPolicy(Policy policy, String document, String key, String host, Optional<Instant> changed) {}
