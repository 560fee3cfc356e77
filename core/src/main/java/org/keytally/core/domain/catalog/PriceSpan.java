package org.keytally.core.domain.catalog;

import java.util.Optional;

/// A price row as it was stated, and as it stands among the others of its source; empty where a later one corrects it.
public record PriceSpan(PriceRow stated, Optional<PriceRow> standing) {}
