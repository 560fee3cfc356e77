package org.keytally.core.domain.vault;

import java.net.URI;

/// Where a person signs in, and as which program; vaults with the same place share the sign-in.
///
/// @param authority the host that signs people in
/// @param tenant the directory there
/// @param client the program as which they sign in
public record SignInPlace(URI authority, String tenant, String client) {}
