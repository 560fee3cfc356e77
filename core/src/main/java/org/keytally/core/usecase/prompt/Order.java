package org.keytally.core.usecase.prompt;

import java.time.Duration;
import java.util.Optional;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Purpose;
import org.keytally.core.domain.prompt.RouteWish;

/// A prompt and how a person wants it sent.
///
/// @param patience how long to wait in all before asking again
public record Order(Prompt prompt, RouteWish way, Optional<String> model, Pace pace, Duration patience) {

    public Purpose purpose() {
        return way.purpose();
    }
}
