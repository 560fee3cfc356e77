package org.keytally.core.domain.ledger;

import org.keytally.core.domain.catalog.ProviderId;

/// The provider and the model that were asked.
public record Addressee(ProviderId provider, String model) {}
