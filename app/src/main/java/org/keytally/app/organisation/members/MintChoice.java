package org.keytally.app.organisation.members;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;

/// Which of several keys makes those of a provider, for as long as the window is open.
final class MintChoice {

    private final Map<ProviderId, KeyId> chosen = new ConcurrentHashMap<>();

    void choose(ProviderId provider, Key key) {
        chosen.put(provider, key.id());
    }

    /// One that is gone is chosen no longer.
    void forget(ProviderId provider) {
        chosen.remove(provider);
    }

    Optional<String> of(ProviderId provider) {
        return Optional.ofNullable(chosen.get(provider)).map(KeyId::value);
    }
}
