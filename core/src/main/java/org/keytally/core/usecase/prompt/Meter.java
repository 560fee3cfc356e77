package org.keytally.core.usecase.prompt;

import java.util.Optional;
import java.util.function.LongFunction;
import org.keytally.core.domain.catalog.Money;

/// About what one prompt costs, by the length of its answer.
///
/// @param input about how many tokens the prompt has
/// @param price the cost of an answer of so many tokens; none where no price is known
public record Meter(long input, LongFunction<Optional<Money>> price) {

    private static final int CHARACTERS_PER_TOKEN = 4;

    /// About how many tokens a text of so many characters has.
    public static long tokens(long characters) {
        return Math.ceilDiv(characters, (long) CHARACTERS_PER_TOKEN);
    }

    /// About what it costs with an answer of so many tokens.
    ///
    /// @param output the tokens of the answer, thought or come so far
    public Optional<Money> cost(long output) {
        return price.apply(output);
    }
}
