package org.keytally.core.usecase.hook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.domain.hook.Hook;
import org.keytally.core.domain.hook.HookRegister;

/// Tells hooks of the times in their timetables while somebody keeps looking.
///
/// A time that passed while nobody looked, or the machine slept, is not made up for: what should be done at night may
/// do harm in the morning.
public final class TellTimes {

    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration LATEST = Duration.ofMinutes(10);

    private final HookRegister register;
    private final RunHooks runHooks;
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;
    private final Map<String, Instant> told = new HashMap<>();
    private Optional<Instant> lastLook = Optional.empty();

    public TellTimes(HookRegister register, RunHooks runHooks, InstantSource clock, Supplier<ZoneId> zone) {
        this.register = register;
        this.runHooks = runHooks;
        this.clock = clock;
        this.zone = zone;
    }

    /// Tells what has become due since the last look, and how long to wait for the next. The first only begins.
    public synchronized Duration look() {
        Instant now = clock.instant();
        lastLook.ifPresent(since -> register.hooks().forEach(hook -> look(hook, since, now)));
        lastLook = Optional.of(now);
        return untilNext(now);
    }

    private void look(Hook hook, Instant since, Instant now) {
        hook.timetable().flatMap(times -> times.due(since, now, zone.get())).ifPresent(due -> {
            // A clock that was set back comes by the same time once more.
            if (!due.equals(told.put(hook.name(), due))) {
                runHooks.reached(hook, due, due.plus(LATEST).isBefore(now));
            }
        });
    }

    // On the minute, as times of a timetable are.
    private static Duration untilNext(Instant now) {
        return BETWEEN.minusMillis(Math.floorMod(now.toEpochMilli(), BETWEEN.toMillis()));
    }
}
