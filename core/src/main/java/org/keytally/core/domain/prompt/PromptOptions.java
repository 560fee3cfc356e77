package org.keytally.core.domain.prompt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How a model should answer, as far as the person said.
public record PromptOptions(Optional<BigDecimal> temperature, OptionalInt maxTokens, List<String> stop) {

    public static final PromptOptions NONE = new PromptOptions(Optional.empty(), OptionalInt.empty(), List.of());

    public PromptOptions {
        stop = List.copyOf(stop);
        if (maxTokens.isPresent() && maxTokens.getAsInt() < 1) {
            throw new IllegalArgumentException("an answer of no tokens");
        }
    }
}
