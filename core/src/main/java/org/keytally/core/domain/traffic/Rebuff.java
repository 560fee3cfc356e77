package org.keytally.core.domain.traffic;

import java.time.Instant;

/// A provider's no to a key, which is shown until the key is good for something again or is replaced.
///
/// @param kind the word of the failure
public record Rebuff(String kind, Instant at) {}
