package org.keytally.core.domain.key;

import java.net.URI;
import java.util.Optional;
import org.keytally.core.domain.catalog.Pin;

/// What a key replaces of its provider's own address, dialect, model, sign-in name and trust.
///
/// @param endpoint an address of its own; the secret leaves for this origin only
/// @param account the user name that goes with the secret, for services that want one
/// @param pin what the host's certificates must show, whoever else this machine trusts
public record Connection(
        Optional<URI> endpoint,
        Optional<String> dialect,
        Optional<String> model,
        Optional<String> account,
        Optional<Pin> pin) {

    /// Everything as the provider has it.
    public static final Connection AS_PROVIDER =
            new Connection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// Any host that this machine trusts.
    public Connection(
            Optional<URI> endpoint, Optional<String> dialect, Optional<String> model, Optional<String> account) {
        this(endpoint, dialect, model, account, Optional.empty());
    }
}
