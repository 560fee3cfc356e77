package org.keytally.core.domain.prompt;

import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.ledger.EntryId;

/// A prompt that was given to a provider to answer when it pleases.
///
/// @param remote the provider's name for it; empty until the provider is known to have it
public record PendingBatch(
        EntryId entry, KeyId key, ProviderId provider, String model, Instant at, Optional<String> remote) {

    public PendingBatch taken(String name) {
        return new PendingBatch(entry, key, provider, model, at, Optional.of(name));
    }
}
