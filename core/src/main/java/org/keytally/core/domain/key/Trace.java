package org.keytally.core.domain.key;

import java.time.Instant;
import java.util.Optional;

/// What is known of a key's secret and its past without opening it.
public record Trace(
        Fingerprint fingerprint, Instant created, Optional<Instant> replaced, Optional<Instant> removed) {

    /// When the secret in use was stored.
    public Instant stored() {
        return replaced.orElse(created);
    }

    Trace withReplaced(Fingerprint now, Instant at) {
        return new Trace(now, created, Optional.of(at), removed);
    }

    Trace withRemoved(Optional<Instant> at) {
        return new Trace(fingerprint, created, replaced, at);
    }
}
