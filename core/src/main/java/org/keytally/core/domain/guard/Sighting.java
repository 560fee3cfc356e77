package org.keytally.core.domain.guard;

import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Fingerprint;

/// A secret, or what looks like one, seen where it does not belong; never the secret itself.
public sealed interface Sighting {

    Place place();

    /// At most the last four characters; empty where none may be shown.
    String lastFour();

    /// Certainly one of the secrets kept in this home.
    record Known(Place place, Fingerprint fingerprint) implements Sighting {

        @Override
        public String lastFour() {
            return fingerprint.lastFour();
        }
    }

    /// Likely a key, by its shape.
    ///
    /// @param shape the name of the shape, such as `openai-key` or `private-key`
    record Likely(Place place, String shape, Optional<ProviderId> provider, String lastFour) implements Sighting {}
}
