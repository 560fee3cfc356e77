package org.keytally.core.domain.prompt;

import java.util.Locale;
import java.util.Optional;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Scope;

/// One key of a route and what becomes of it.
///
/// @param isCrossing whether it is another payer's than the one who stands first
public record Step(Key key, Decision decision, Optional<Reason> reason, boolean isCrossing) {

    /// The step once it was tried, or left aside.
    public Step became(Decision now, Optional<Reason> why) {
        return new Step(key, now, why, isCrossing);
    }

    /// The same step with its key as it is now.
    public Step withKey(Key now) {
        return new Step(now, decision, reason, isCrossing);
    }

    /// Whether it is still to be tried.
    public boolean isOpen() {
        return decision == Decision.CHOSEN || decision == Decision.FALLBACK;
    }

    /// Whether the payer of that key is this one's; two teams are two payers.
    public boolean hasPayerOf(Key other) {
        return key.scope() == other.scope() && (key.scope() == Scope.PERSONAL || owner(key).equals(owner(other)));
    }

    private static String owner(Key key) {
        return key.notes().owner().orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
