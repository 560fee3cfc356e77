package org.keytally.app.shell;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.vault.VaultLink;

/// How the home is, in the words of the line at the bottom.
///
/// @param synced when the vault that is longest ago was last fetched, to the minute; empty for none
record StatusLine(String keychain, String ledger, String vault, String synced, String team) {

    static final StatusLine NONE = new StatusLine("", "", "", "", "");

    /// What is read of a home for it.
    ///
    /// @param open attempts that did not end
    /// @param team as the policy names it
    record Facts(Resting resting, int open, List<VaultLink> vaults, Optional<String> team) {}

    static StatusLine of(Facts facts, Words words, Formats formats, Instant now) {
        return new StatusLine(
                words.of("frame.keychain", facts.resting()),
                facts.open() == 0 ? words.of("frame.ledger.whole") : words.of("frame.ledger.open", facts.open()),
                vault(facts.vaults(), words, formats, now),
                oldest(facts.vaults()).map(moment -> words.of("frame.vault.synced", formats.exact(moment))).orElse(""),
                facts.team().map(name -> words.of("frame.team.one", name))
                        .orElseGet(() -> words.of("frame.team.none")));
    }

    private static String vault(List<VaultLink> vaults, Words words, Formats formats, Instant now) {
        if (vaults.isEmpty()) {
            return words.of("frame.vault.none");
        }
        String name = vaults.size() == 1
                ? words.of("frame.vault.one", vaults.getFirst().address().name())
                : words.of("frame.vault.count", vaults.size());
        boolean isNeverFetched = vaults.stream().anyMatch(vault -> vault.synced().isEmpty());
        String synced = isNeverFetched
                ? words.of("frame.vault.never")
                : words.of("frame.vault.synced", formats.relative(oldest(vaults).orElse(now), now));
        return name + " · " + synced;
    }

    // A line is only as fresh as the oldest thing it tells of.
    private static Optional<Instant> oldest(List<VaultLink> vaults) {
        return vaults.stream().flatMap(vault -> vault.synced().stream()).min(Comparator.naturalOrder());
    }
}
