package org.keytally.app.prompt;

import java.util.Optional;
import org.keytally.core.domain.catalog.Provider;

/// The provider and model a person picked by hand; what is not picked follows from type, key and provider.
record Pick(Optional<Provider> provider, Optional<String> model) {

    static final Pick AUTOMATIC = new Pick(Optional.empty(), Optional.empty());

    static Pick of(Provider provider, String model) {
        return new Pick(Optional.of(provider), Optional.of(model));
    }
}
