package org.keytally.app.organisation.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.keytally.app.words.Formats;
import org.keytally.core.domain.vault.Envelopes;
import org.keytally.core.domain.vault.VaultItem;

/// One version of a secret as it is shown.
///
/// @param version as the vault names it, cut short
/// @param author who published it, as the vault was told
record VersionRow(
        Place place, Optional<Long> generation, String version, String stored, String exact, Optional<String> author) {

    /// How it stands to the others.
    enum Place {
        ACTIVE,
        PREVIOUS,
        OLDER,
        DISABLED
    }

    private static final int SHORT = 8;

    /// @param versions the newest first
    static List<VersionRow> of(List<VaultItem> versions, Formats formats, Instant now) {
        return IntStream.range(0, versions.size()).mapToObj(at -> of(versions.get(at), at, formats, now)).toList();
    }

    private static VersionRow of(VaultItem item, int at, Formats formats, Instant now) {
        String version = item.version().orElse("");
        return new VersionRow(
                place(item, at),
                item.terms().generation(),
                version.length() <= SHORT ? version : version.substring(0, SHORT),
                item.created().map(stored -> formats.relative(stored, now)).orElse(Formats.UNKNOWN),
                item.created().map(formats::exact).orElse(""),
                item.terms().tag(Envelopes.PUBLISHER));
    }

    private static Place place(VaultItem item, int at) {
        if (!item.terms().isEnabled()) {
            return Place.DISABLED;
        }
        return switch (at) {
            case 0 -> Place.ACTIVE;
            case 1 -> Place.PREVIOUS;
            default -> Place.OLDER;
        };
    }
}
