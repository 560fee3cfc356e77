package org.keytally.core.domain.environment;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/// What requests to one provider take where the person says nothing.
///
/// @param maxTokens the longest answer; a prompt may ask for less, not for more
public record RequestDefaults(Optional<String> model, OptionalInt maxTokens, Optional<BigDecimal> temperature) {

    public static final RequestDefaults NONE =
            new RequestDefaults(Optional.empty(), OptionalInt.empty(), Optional.empty());

    public RequestDefaults withModel(String name) {
        return new RequestDefaults(Optional.of(name), maxTokens, temperature);
    }

    public RequestDefaults withMaxTokens(int most) {
        return new RequestDefaults(model, OptionalInt.of(most), temperature);
    }

    public RequestDefaults withTemperature(BigDecimal heat) {
        return new RequestDefaults(model, maxTokens, Optional.of(heat));
    }
}
