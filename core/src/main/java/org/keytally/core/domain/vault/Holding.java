package org.keytally.core.domain.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.key.KeyId;

/// What was last taken from a name in a vault; it is remembered after the key is gone, so that an older envelope that
/// is put back is known as one.
///
/// @param host of the vault, with its port where that is not the usual one
/// @param changed when the vault says it was last changed
/// @param generation the highest that was seen
/// @param version which was read last
/// @param read when the vault last let it be read
public record Holding(
        String host,
        VaultName name,
        KeyId key,
        Optional<Instant> changed,
        long generation,
        Optional<String> version,
        Optional<Instant> read) {

    private static final Duration SETTLED = Duration.ofSeconds(2);

    /// Whether the vault says that it was not changed since.
    public boolean isAsIn(VaultItem item) {
        return changed.isPresent() && changed.equals(item.changed());
    }

    /// Whether it was read long enough after its last change. A vault tells changes by whole seconds: what was read in
    /// the same one may have been changed once more right afterwards, and look as before.
    public boolean isSettled() {
        return changed.isPresent() && read.filter(at -> !at.isBefore(changed.get().plus(SETTLED))).isPresent();
    }

    /// Whether what was just read is what was read before.
    public boolean isVersion(VaultItem now) {
        return isSettled() && isAsIn(now) && version.isPresent() && version.equals(now.version());
    }

    /// The same, read once more.
    public Holding readAt(Instant now) {
        return new Holding(host, name, key, changed, generation, version, Optional.of(now));
    }

    /// Whether it was read so lately that it counts as readable still.
    public boolean wasReadWithin(Duration lately, Instant now) {
        return read.filter(at -> !at.isAfter(now) && now.isBefore(at.plus(lately))).isPresent();
    }

    /// The same, to be fetched whatever the vault says of its last change.
    public Holding withoutChange() {
        return new Holding(host, name, key, Optional.empty(), generation, version, read);
    }

    /// The same, under another place.
    public Holding at(String place) {
        return new Holding(place, name, key, changed, generation, version, read);
    }

    public boolean isOf(VaultAddress vault, VaultName named) {
        return host.equals(vault.place()) && name.equals(named);
    }
}
