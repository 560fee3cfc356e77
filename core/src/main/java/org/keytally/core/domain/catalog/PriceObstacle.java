package org.keytally.core.domain.catalog;

/// A fact in a usage that a price for text tokens does not cover.
public enum PriceObstacle {
    AUDIO_TOKENS,
    IMAGE_OUTPUT,
    SEVERAL_ITERATIONS,
    REGIONAL_SURCHARGE,
    FAST_MODE
}
