package org.keytally.core.adapter.keyvault;

import java.time.Duration;
import java.time.Instant;
import org.keytally.core.domain.key.Secret;

/// A token and when it ends; what is in it is nobody's business but the vault's.
record Token(Secret value, Instant end) implements AutoCloseable {

    private static final Duration MARGIN = Duration.ofMinutes(2);

    boolean isGood(Instant now) {
        return now.isBefore(end.minus(MARGIN));
    }

    @Override
    public void close() {
        value.close();
    }
}
