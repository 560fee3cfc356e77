package org.keytally.core.domain.key;

import java.time.Instant;
import java.util.Optional;

/// What is known of a key's secret and its past without opening it.
///
/// @param length of the secret in bytes, so that a search knows what to compare
public record Trace(
        Fingerprint fingerprint,
        int length,
        Instant created,
        Optional<Instant> replaced,
        Optional<Instant> removed) {

    /// When the secret in use was stored.
    public Instant stored() {
        return replaced.orElse(created);
    }

    Trace withReplaced(Fingerprint now, int nowLength, Instant at) {
        return new Trace(now, nowLength, created, Optional.of(at), removed);
    }

    Trace withFingerprint(Fingerprint now, int nowLength) {
        return new Trace(now, nowLength, created, replaced, removed);
    }

    Trace withRemoved(Optional<Instant> at) {
        return new Trace(fingerprint, length, created, replaced, at);
    }
}
