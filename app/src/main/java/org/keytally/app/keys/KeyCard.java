package org.keytally.app.keys;

import java.time.Instant;
import java.util.Optional;
import org.keytally.app.words.Formats;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyCare;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.usecase.keys.ListKeys;

/// One key as the screen shows it.
///
/// @param lastUsed how long ago, and the moment itself for the tooltip
record KeyCard(
        String id,
        String label,
        String masked,
        Payer payer,
        KeyState state,
        KeyCare care,
        boolean isPrimary,
        Optional<Environment> environment,
        Optional<String> model,
        Optional<String> expiry,
        Optional<Shown> lastUsed) {

    /// A moment in two forms.
    record Shown(String relative, String exact) {}

    static KeyCard of(ListKeys.Line line, Formats formats, Instant now) {
        Key key = line.key();
        return new KeyCard(
                key.id().value(),
                key.label(),
                key.trace().fingerprint().masked(),
                Payer.of(key.scope()),
                line.state(),
                line.care(),
                key.marks().primary(),
                key.environment(),
                key.connection().model(),
                key.terms().validity().to().map(formats::day),
                line.past().lastUsed().map(used -> new Shown(formats.relative(used, now), formats.exact(used))));
    }

    boolean isRemoved() {
        return state == KeyState.REMOVED;
    }
}
