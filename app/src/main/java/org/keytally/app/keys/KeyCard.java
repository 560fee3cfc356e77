package org.keytally.app.keys;

import java.util.Optional;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyCare;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.usecase.keys.ListKeys;

/// One key as the screen shows it.
///
/// @param provider its id
record KeyCard(
        String id,
        String provider,
        String label,
        String masked,
        Payer payer,
        KeyState state,
        KeyCare care,
        boolean isPrimary,
        Optional<Environment> environment,
        Optional<String> model,
        KeyDates dates,
        KeySpending spending) {

    static KeyCard of(ListKeys.Line line, KeySpending spending, KeyDates dates) {
        Key key = line.key();
        return new KeyCard(
                key.id().value(),
                key.provider().value(),
                key.label(),
                key.trace().fingerprint().masked(),
                Payer.of(key.scope()),
                line.state(),
                line.care(),
                key.marks().primary(),
                key.environment(),
                key.connection().model(),
                dates,
                spending);
    }

    /// Whether it came from the organisation's vault, where it is changed.
    boolean isLent() {
        return dates.lease().isPresent();
    }

    boolean isRemoved() {
        return state == KeyState.REMOVED;
    }
}
