package org.keytally.core.domain.prompt;

import java.util.Optional;
import org.keytally.core.domain.key.Environment;

/// What a person asks of the way a prompt goes.
///
/// @param provider an id or another name of a provider
/// @param key an id or a label of a key
public record RouteWish(Optional<String> provider, Optional<String> key, Environment environment) {}
