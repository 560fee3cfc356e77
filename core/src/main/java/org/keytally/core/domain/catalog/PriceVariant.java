package org.keytally.core.domain.catalog;

/// Prices that replace the base ones when the prompt is longer than a threshold, or served in a tier, or both.
public record PriceVariant(long inputAbove, ServiceTier tier, PriceRates rates) {

    public PriceVariant {
        if (inputAbove < 0) {
            throw new IllegalArgumentException("negative threshold");
        }
        if (inputAbove == 0 && tier == ServiceTier.STANDARD) {
            throw new IllegalArgumentException("a variant of nothing");
        }
    }

    boolean isByLength() {
        return inputAbove > 0;
    }

    boolean isByTier() {
        return tier != ServiceTier.STANDARD;
    }
}
