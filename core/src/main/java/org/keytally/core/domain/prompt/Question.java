package org.keytally.core.domain.prompt;

import org.keytally.core.domain.policy.Preference;

/// Who shall pay: both can, and the person wants to be asked.
///
/// @param personal the way with the person's own keys first
/// @param shared the way with shared keys
public record Question(Route personal, Route shared) implements Choice {

    public Route of(Preference answer) {
        return switch (answer) {
            case PERSONAL -> personal;
            case SHARED -> shared;
            case ASK -> throw new IllegalArgumentException("to ask is no answer");
        };
    }
}
