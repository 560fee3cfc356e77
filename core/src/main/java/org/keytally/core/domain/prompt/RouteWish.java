package org.keytally.core.domain.prompt;

import java.util.Optional;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.policy.Preference;

/// What a person asks of the way a prompt goes.
///
/// @param provider an id or another name of a provider
/// @param key an id or a label of a key
/// @param prefer in place of the preference that is set
/// @param fallback in place of both switches that are set
/// @param purpose what it is for, for which rules may be narrower
public record RouteWish(
        Optional<String> provider,
        Optional<String> key,
        Environment environment,
        Optional<Preference> prefer,
        Optional<Boolean> fallback,
        Purpose purpose) {

    /// A wish under the rules that are set.
    public static RouteWish of(Optional<String> provider, Optional<String> key, Environment environment) {
        return new RouteWish(provider, key, environment, Optional.empty(), Optional.empty(), Purpose.CHAT);
    }

    public RouteWish preferring(Preference now) {
        return new RouteWish(provider, key, environment, Optional.of(now), fallback, purpose);
    }
}
