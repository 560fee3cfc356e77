package org.keytally.core.domain.prompt;

import java.net.URI;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.SignIn;

/// Where a prompt goes: a secret leaves for nowhere else.
public sealed interface Destination extends Addressing {

    ProviderId provider();

    /// A host and the way it is spoken to.
    ///
    /// @param base what paths are appended to
    record Host(ProviderId provider, URI base, SignIn signIn, DialectId dialect,
            HostHabits habits) implements Destination {}

    /// The built-in provider for trying things, which answers without any host.
    record Practice(ProviderId provider) implements Destination {}
}
