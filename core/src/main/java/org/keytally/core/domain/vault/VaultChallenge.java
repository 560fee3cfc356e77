package org.keytally.core.domain.vault;

import java.net.URI;
import java.util.Optional;

/// What a vault asks of whoever comes without a sign-in.
///
/// @param authority who signs people in, the directory included
/// @param scope what the sign-in must be good for
/// @param claims what the directory wants besides, as the vault sent it
public record VaultChallenge(URI authority, String scope, Optional<String> claims) {}
