package org.keytally.core.domain.catalog;

import java.net.URI;
import java.util.Optional;

/// Where a provider answers, in which dialect, and how to sign in there.
///
/// @param base empty where every customer has an address of their own
/// @param dialect empty for services that answer no prompts
/// @param habits what it does otherwise than most hosts of its dialect
public record Access(Optional<URI> base, Optional<String> dialect, SignIn signIn, HostHabits habits) {

    public Access(Optional<URI> base, Optional<String> dialect, SignIn signIn) {
        this(base, dialect, signIn, HostHabits.USUAL);
    }
}
