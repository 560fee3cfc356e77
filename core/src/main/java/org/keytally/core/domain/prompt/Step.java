package org.keytally.core.domain.prompt;

import java.util.Optional;
import org.keytally.core.domain.key.Key;

/// One key of a route and what becomes of it.
public record Step(Key key, Decision decision, Optional<Reason> reason) {

    static Step skipped(Key key, Unfit why) {
        return new Step(key, Decision.SKIPPED, Optional.of(why));
    }

    /// The step once it was tried, or left aside.
    public Step became(Decision now, Optional<Reason> why) {
        return new Step(key, now, why);
    }
}
