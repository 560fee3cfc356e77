package org.keytally.core.domain.prompt;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a provider itself said about a failure.
public record ProviderWords(
        Optional<String> message, Optional<String> type, Optional<String> code, Optional<String> param) {

    public static final ProviderWords NONE =
            new ProviderWords(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// The same words after a change to each, such as taking out a key that a provider echoes.
    public ProviderWords each(UnaryOperator<String> change) {
        return new ProviderWords(message.map(change), type.map(change), code.map(change), param.map(change));
    }
}
