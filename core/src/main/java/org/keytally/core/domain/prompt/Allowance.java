package org.keytally.core.domain.prompt;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// What a provider still allows of one thing it counts, such as requests or tokens.
///
/// @param of the provider's word for what is counted
/// @param renewsIn the time until it is full again
public record Allowance(String of, OptionalLong limit, OptionalLong remaining, Optional<Duration> renewsIn) {}
