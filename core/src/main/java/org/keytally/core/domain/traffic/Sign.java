package org.keytally.core.domain.traffic;

import java.util.Set;
import org.keytally.core.domain.ledger.Settlement;

/// What the end of an attempt says about the provider: it answers, it does not, or nothing.
enum Sign {
    WELL,
    ILL,
    NONE;

    // Never connected, and 5xx.
    private static final Set<String> ILL_WORDS = Set.of("network", "server", "overloaded");
    // It may have been the network, the answer or ourselves.
    private static final Set<String> UNCLEAR = Set.of("timeout", "cut", "malformed", "fault");

    static Sign of(Settlement settlement) {
        String failure = settlement.ending().failure().orElse("");
        if (ILL_WORDS.contains(failure)) {
            return ILL;
        }
        return UNCLEAR.contains(failure) ? NONE : WELL;
    }
}
