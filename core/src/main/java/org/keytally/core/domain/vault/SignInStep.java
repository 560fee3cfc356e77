package org.keytally.core.domain.vault;

import java.net.URI;
import java.time.Instant;

/// What a person has to do to sign in.
public sealed interface SignInStep {

    URI address();

    /// When it is too late.
    Instant until();

    /// A page to open in a browser on this machine; the answer comes back by itself.
    record Page(URI address, Instant until) implements SignInStep {}

    /// A page to open in any browser, and the code to type there.
    record Code(URI address, String code, Instant until) implements SignInStep {}
}
