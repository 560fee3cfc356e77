package org.keytally.core.domain.prompt;

import java.time.Duration;
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
/// @param patience how long to wait in all, in place of what is set
public record RouteWish(
        Optional<String> provider,
        Optional<String> key,
        Environment environment,
        Optional<Preference> prefer,
        Optional<Boolean> fallback,
        Purpose purpose,
        Optional<Duration> patience) {

    /// A wish under the rules that are set.
    public static RouteWish of(Optional<String> provider, Optional<String> key, Environment environment) {
        return new RouteWish(
                provider, key, environment, Optional.empty(), Optional.empty(), Purpose.CHAT, Optional.empty());
    }

    /// The same wish along another way.
    public RouteWish along(Optional<String> otherProvider, Optional<String> otherKey) {
        return new RouteWish(otherProvider, otherKey, environment, prefer, fallback, purpose, patience);
    }

    public RouteWish preferring(Preference now) {
        return new RouteWish(provider, key, environment, Optional.of(now), fallback, purpose, patience);
    }

    public RouteWish waiting(Duration length) {
        return new RouteWish(provider, key, environment, prefer, fallback, purpose, Optional.of(length));
    }
}
