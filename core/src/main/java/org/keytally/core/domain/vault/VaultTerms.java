package org.keytally.core.domain.vault;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.keytally.core.domain.key.Validity;

/// What stands beside a secret in a vault; anybody who may list sees it, and nothing of it is trusted.
///
/// @param kind the content type the secret was stored under
public record VaultTerms(
        boolean isEnabled, Validity validity, Optional<String> kind, SortedMap<String, String> tags) {

    /// Enabled at all times, without tags.
    public static final VaultTerms PLAIN =
            new VaultTerms(true, Validity.ALWAYS, Optional.empty(), Collections.emptySortedMap());

    public VaultTerms {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    public Optional<String> tag(String name) {
        return Optional.ofNullable(tags.get(name));
    }

    /// The generation as the tag repeats it; empty where there is none.
    public Optional<Long> generation() {
        return tag(Envelopes.GENERATION).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    public VaultTerms withEnabled(boolean now) {
        return new VaultTerms(now, validity, kind, tags);
    }

    public VaultTerms withValidity(Validity now) {
        return new VaultTerms(isEnabled, now, kind, tags);
    }
}
