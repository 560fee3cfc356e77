package org.keytally.core.domain.traffic;

import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.ledger.Intent;

/// What a breaker watches: a key at its provider.
public record KeyAtProvider(KeyId key, ProviderId provider) {

    static Optional<KeyAtProvider> of(Intent intent) {
        return intent.purse().key().map(key -> new KeyAtProvider(key, intent.to().provider()));
    }
}
