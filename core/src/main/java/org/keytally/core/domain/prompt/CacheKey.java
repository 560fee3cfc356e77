package org.keytally.core.domain.prompt;

import java.util.Optional;
import org.keytally.core.domain.key.Scope;

/// Everything that must be the same for a kept answer to serve again; how it is delivered is no part of it.
///
/// @param owner the random id of the payer's name, so that no answer crosses from one purse to another
public record CacheKey(Optional<Scope> scope, String owner, Destination to, String model, Prompt prompt) {}
