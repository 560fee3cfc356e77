package org.keytally.core.domain.traffic;

import java.time.Instant;

/// Why a breaker keeps a prompt away from a key.
///
/// @param failures how often in a row its provider failed
/// @param kind the word of the last failure
/// @param comeBack when it may be tried again; now, where somebody is just trying
public record Broken(int failures, String kind, Instant comeBack) {

    static Broken of(Streak streak, Instant comeBack) {
        return new Broken(streak.failures(), streak.kind(), comeBack);
    }
}
