package org.keytally.core.domain.catalog;

import java.time.Instant;

/// The name by which an entry remembers the row that priced it.
public record PriceReference(PriceSource source, ProviderId provider, String model, Instant from, Instant seen) {}
