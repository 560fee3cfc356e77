package org.keytally.core.domain.prompt;

import java.net.URI;
import java.util.Optional;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.catalog.Pin;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.SignIn;

/// Where a prompt goes: a secret leaves for nowhere else.
public sealed interface Destination extends Addressing {

    ProviderId provider();

    /// A host and the way it is spoken to.
    ///
    /// @param base what paths are appended to
    /// @param pin what the host's certificates must show
    record Host(ProviderId provider, URI base, SignIn signIn, DialectId dialect,
            HostHabits habits, Optional<Pin> pin) implements Destination {

        public Host(ProviderId provider, URI base, SignIn signIn, DialectId dialect, HostHabits habits) {
            this(provider, base, signIn, dialect, habits, Optional.empty());
        }
    }

    /// The built-in provider for trying things, which answers without any host.
    record Practice(ProviderId provider) implements Destination {}
}
