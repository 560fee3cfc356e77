package org.keytally.core.domain.key;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.Provider;

/// Whose key a secret seems to be.
///
/// @param candidates the most likely first; empty where its shape says nothing
/// @param isSure whether the shape belongs to that provider alone
public record Recognition(List<Provider> candidates, boolean isSure) {

    public Recognition {
        candidates = List.copyOf(candidates);
    }

    public Optional<Provider> likeliest() {
        return candidates.stream().findFirst();
    }
}
