package org.keytally.core.usecase.home;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.keytally.core.domain.guard.KnownSecret;
import org.keytally.core.domain.guard.SearchException;
import org.keytally.core.domain.guard.SearchOrder;
import org.keytally.core.domain.guard.SearchReport;
import org.keytally.core.domain.guard.SecretSearch;
import org.keytally.core.domain.guard.Sighting;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Key;

/// Searches files and git history for the secrets of this home and for what looks like a key.
public final class ScanForKeys {

    private final SecretSearch search;
    private final List<Key> keys;

    /// @param keys all keys whose secrets are known, removed ones too
    public ScanForKeys(SecretSearch search, List<Key> keys) {
        this.search = search;
        this.keys = List.copyOf(keys);
    }

    /// Whose secret was seen, where that is certain; one in use before one that was removed.
    public Optional<Key> keyOf(Sighting sighting) {
        return sighting instanceof Sighting.Known(var _, Fingerprint seen)
                ? keys.stream()
                        .filter(key -> key.trace().fingerprint().hash().equals(seen.hash()))
                        .min(Comparator.comparing(Key::isRemoved))
                : Optional.empty();
    }

    public SearchReport scan(Path root, SearchOrder.Extent extent, Consumer<Sighting> found) throws SearchException {
        List<KnownSecret> known = keys.stream()
                .filter(key -> !key.trace().fingerprint().hash().isEmpty())
                .map(key -> new KnownSecret(key.trace().fingerprint(), key.trace().length()))
                .toList();
        return search.search(new SearchOrder(root, extent, known), found);
    }
}
