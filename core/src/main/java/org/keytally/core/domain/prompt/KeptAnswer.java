package org.keytally.core.domain.prompt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.key.KeyId;

/// An answer kept from before.
///
/// @param charged what it cost when it was given, where that was known
/// @param key the one it was given to
public record KeptAnswer(Reply reply, Optional<Money> charged, Optional<KeyId> key, Instant at) {

    /// Whether it may still serve; one from a time to come was kept before the clock was set back.
    public boolean isFresh(Instant now, Duration life) {
        return !at.isAfter(now) && at.plus(life).isAfter(now);
    }
}
