package org.keytally.core.domain.traffic;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps prompts away from keys whose provider fails, and after a while lets one through to try.
public final class Breaker {

    private final Traffic traffic;
    private final Set<KeyAtProvider> trials = ConcurrentHashMap.newKeySet();

    public Breaker(Traffic traffic) {
        this.traffic = traffic;
    }

    /// Why nobody may pass now; empty where one may.
    public Optional<Broken> keepsOut(KeyAtProvider watched, Instant now) {
        Streak streak = traffic.streak(watched);
        if (streak.isOpen(now)) {
            return Optional.of(Broken.of(streak, streak.comeBack()));
        }
        return streak.isTripped() && trials.contains(watched)
                ? Optional.of(Broken.of(streak, now))
                : Optional.empty();
    }

    /// Lets one through, as the only one where it is a trial; its end must be told.
    public Optional<Broken> enter(KeyAtProvider watched, Instant now) {
        Optional<Broken> broken = keepsOut(watched, now);
        Streak streak = traffic.streak(watched);
        boolean isSecond = broken.isEmpty() && streak.isTripped() && !trials.add(watched);
        return isSecond ? Optional.of(Broken.of(streak, now)) : broken;
    }

    public void leave(KeyAtProvider watched) {
        trials.remove(watched);
    }
}
