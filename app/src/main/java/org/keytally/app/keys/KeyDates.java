package org.keytally.app.keys;

import java.time.Instant;
import java.util.Optional;
import org.keytally.app.words.Formats;
import org.keytally.core.domain.key.Key;
import org.keytally.core.usecase.keys.ListKeys;

/// The days of a key as they are written.
///
/// @param rotation when the secret should be replaced
/// @param lastUsed how long ago, and the moment itself for the tooltip
/// @param lease of a key that came from a vault
record KeyDates(
        Optional<String> expiry, Optional<String> rotation, Optional<Shown> lastUsed, Optional<Lent> lease) {

    /// A moment in two forms.
    record Shown(String relative, String exact) {}

    /// The vault it came from, and how long it may be used without asking there again.
    record Lent(String vault, String until) {}

    static KeyDates of(ListKeys.Line line, Formats formats, Instant now) {
        Key key = line.key();
        return new KeyDates(
                key.terms().validity().to().map(formats::day),
                key.isLeased() ? Optional.empty() : key.rotationDue().map(formats::day),
                line.past().lastUsed().map(used -> new Shown(formats.relative(used, now), formats.exact(used))),
                key.terms().lease().map(lease -> new Lent(lease.vault(), formats.minute(lease.until()))));
    }
}
