package org.keytally.core.adapter.prices;

import org.keytally.core.domain.catalog.PriceFault.Kind;
import org.keytally.core.domain.catalog.ServiceTier;

// What the variant column of our own table says.
enum PriceVariantWord {
    BASE,
    LONG_PROMPT,
    CACHE_WRITE_1H,
    REASONING,
    BATCH,
    FLEX,
    PRIORITY,
    OTHER_MODALITY;

    static PriceVariantWord read(PriceLine line) throws PriceFaultException {
        String word = line.text("variant");
        return switch (word) {
            case "", "base" -> BASE;
            case "cache_write_1h" -> CACHE_WRITE_1H;
            case "reasoning_output" -> REASONING;
            case "batch" -> BATCH;
            case "flex" -> FLEX;
            case "priority" -> PRIORITY;
            case "audio" -> OTHER_MODALITY;
            default -> {
                if (word.matches("above_[1-9][0-9]{0,5}k")) {
                    yield LONG_PROMPT;
                }
                throw new PriceFaultException(Kind.UNKNOWN_VARIANT, line.place(), word);
            }
        };
    }

    ServiceTier tier() {
        return switch (this) {
            case BATCH -> ServiceTier.BATCH;
            case FLEX -> ServiceTier.FLEX;
            case PRIORITY -> ServiceTier.PRIORITY;
            case BASE, LONG_PROMPT, CACHE_WRITE_1H, REASONING, OTHER_MODALITY -> ServiceTier.STANDARD;
        };
    }
}
