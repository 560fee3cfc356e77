package org.keytally.core.domain.prompt;

import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;

/// The port to services that answer no prompts: asks whether a key is good there.
public interface Services {

    /// Asks the service a question that changes nothing.
    ServiceWord ask(Provider service, Key key, Secret secret);
}
