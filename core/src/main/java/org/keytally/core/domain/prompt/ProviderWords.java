package org.keytally.core.domain.prompt;

import java.util.Optional;

/// What a provider itself said about a failure.
public record ProviderWords(
        Optional<String> message, Optional<String> type, Optional<String> code, Optional<String> param) {

    public static final ProviderWords NONE =
            new ProviderWords(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
