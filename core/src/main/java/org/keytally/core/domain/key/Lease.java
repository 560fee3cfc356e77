package org.keytally.core.domain.key;

import java.time.Instant;

/// How long a key that came from the organisation's vault may be used without asking it again.
///
/// @param vault the host of the vault, with its port where that is not the usual one
public record Lease(String vault, Instant until) {

    public boolean hasEnded(Instant now) {
        return !now.isBefore(until);
    }
}
