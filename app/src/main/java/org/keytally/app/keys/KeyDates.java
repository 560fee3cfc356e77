package org.keytally.app.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keytally.app.words.Formats;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.keys.ListKeys;

/// The days of a key as they are written.
///
/// @param rotation when the secret should be replaced
/// @param lastUsed how long ago, and the moment itself for the tooltip
/// @param refused since when its provider takes it no more
/// @param lease of a key that came from a vault
record KeyDates(
        Optional<String> expiry, Optional<String> rotation, Optional<Shown> lastUsed, Optional<Shown> refused,
        Optional<Lent> lease) {

    /// A moment in two forms.
    record Shown(String relative, String exact) {}

    /// The vault it came from, how long it may be used without asking there again, and when it was asked last.
    record Lent(String vault, String until, Optional<Shown> synced) {}

    /// @param vaults from which keys come
    static KeyDates of(ListKeys.Line line, List<VaultLink> vaults, Formats formats, Instant now) {
        Key key = line.key();
        return new KeyDates(
                key.terms().validity().to().map(formats::day),
                key.isLeased() ? Optional.empty() : key.rotationDue().map(formats::day),
                line.past().lastUsed().map(used -> new Shown(formats.relative(used, now), formats.exact(used))),
                line.past().rebuff().filter(no -> no.kind().equals(FailureKind.INVALID_KEY.word()))
                        .map(no -> new Shown(formats.relative(no.at(), now), formats.exact(no.at()))),
                key.terms().lease().map(lease -> new Lent(
                        lease.vault(),
                        formats.minute(lease.until()),
                        vaults.stream()
                                .filter(link -> link.address().place().equals(lease.vault()))
                                .findFirst()
                                .flatMap(VaultLink::synced)
                                .map(at -> new Shown(formats.relative(at, now), formats.exact(at))))));
    }
}
