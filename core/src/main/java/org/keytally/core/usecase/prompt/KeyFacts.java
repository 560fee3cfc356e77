package org.keytally.core.usecase.prompt;

import java.util.Map;
import org.keytally.core.domain.key.Key;

/// What the trail says of a key that was tried.
final class KeyFacts {

    private KeyFacts() {}

    static Map<String, String> of(Key key, String outcome) {
        return Map.of("label", key.label(), "provider", key.provider().value(), "outcome", outcome);
    }
}
