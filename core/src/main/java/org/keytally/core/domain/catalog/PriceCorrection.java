package org.keytally.core.domain.catalog;

import java.time.Instant;

/// What a price row changed of costs that were booked before it came.
///
/// @param entries how many entries it priced anew
/// @param unpriced how many of them had no cost before
/// @param before the sum of their known costs
/// @param after the sum at this row
public record PriceCorrection(
        Instant at, PriceReference row, long entries, long unpriced, Money before, Money after) {}
