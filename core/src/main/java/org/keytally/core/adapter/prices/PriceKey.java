package org.keytally.core.adapter.prices;

import org.keytally.core.domain.catalog.PriceMatch;
import org.keytally.core.domain.catalog.ProviderId;

// What rows of one list must not overlap in.
record PriceKey(ProviderId provider, PriceMatch match) {}
