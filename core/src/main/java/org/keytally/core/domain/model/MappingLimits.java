package org.keytally.core.domain.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/// How far an answer may go: the longest one in tokens, and how freely a model answers unless the prompt says.
public record MappingLimits(OptionalInt maxTokens, Optional<BigDecimal> temperature) {

    public static final MappingLimits NONE = new MappingLimits(OptionalInt.empty(), Optional.empty());

    public MappingLimits {
        if (maxTokens.isPresent() && maxTokens.getAsInt() < 1) {
            throw new IllegalArgumentException("an answer of no tokens");
        }
    }

    public boolean isEmpty() {
        return maxTokens.isEmpty() && temperature.isEmpty();
    }

    /// These limits, and where they say nothing those of another place.
    public MappingLimits or(MappingLimits other) {
        return new MappingLimits(
                maxTokens.isPresent() ? maxTokens : other.maxTokens, temperature.or(other::temperature));
    }
}
