package org.keytally.core.domain.catalog;

/// Why a usage has no known cost.
public enum CostGap {
    // No row speaks of this model at this moment.
    NO_PRICE,
    // A row holds, but states no price for a class that was used.
    CLASS_WITHOUT_PRICE,
    // A long prompt in a service tier, and the row does not say what both together cost.
    TIERS_TOGETHER_WITHOUT_PRICE,
    // Batches are cheaper everywhere, so the full price would be a guess.
    BATCH_WITHOUT_PRICE,
    OTHER_MODALITY,
    SEVERAL_PASSES,
    SURCHARGE,
    // The answer carried no usage.
    NO_USAGE;

    static CostGap of(PriceObstacle obstacle) {
        return switch (obstacle) {
            case AUDIO_TOKENS, IMAGE_OUTPUT -> OTHER_MODALITY;
            case SEVERAL_ITERATIONS -> SEVERAL_PASSES;
            case REGIONAL_SURCHARGE, FAST_MODE -> SURCHARGE;
        };
    }
}
