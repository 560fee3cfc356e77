package org.keytally.core.domain.key;

import java.net.URI;
import java.util.Optional;

/// What a key replaces of its provider's own address, dialect, model and sign-in name.
///
/// @param endpoint an address of its own; the secret leaves for this origin only
/// @param account the user name that goes with the secret, for services that want one
public record Connection(
        Optional<URI> endpoint, Optional<String> dialect, Optional<String> model, Optional<String> account) {

    /// Everything as the provider has it.
    public static final Connection AS_PROVIDER =
            new Connection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
