package org.keytally.core;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.adapter.hook.HookMessenger;
import org.keytally.core.adapter.http.HttpLimits;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.http.SystemProxies;
import org.keytally.core.domain.guard.Redactor;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.hook.HookMemory;
import org.keytally.core.domain.hook.HookRegister;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.usecase.Witness;
import org.keytally.core.usecase.hook.Hooks;
import org.keytally.core.usecase.hook.NewsText;
import org.keytally.core.usecase.hook.NoticeExpiry;
import org.keytally.core.usecase.hook.RunHooks;
import org.keytally.core.usecase.hook.SetHook;
import org.keytally.core.usecase.hook.TellTimes;

/// The way from what happens in a home to those who want to be told of it.
final class HookWay implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final long MOST_OF_AN_ANSWER = 64 << 10;
    // A command ends with its hooks; nobody waits much longer than for one.
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Map<String, String> environment;
    private final RunHooks runHooks;
    private final Hooks hooks;
    private Optional<HttpLine> line = Optional.empty();

    /// What of the home it needs.
    ///
    /// @param witness of the trail itself, so that nothing is told of the telling
    record Home(HookRegister register, KeyRegister keys, HookMemory memory, Witness witness, Redactor redactor) {}

    HookWay(Home home, NewsText news, InstantSource clock, Supplier<ZoneId> zone,
            Map<String, String> environment) {
        this.environment = environment;
        this.runHooks = new RunHooks(
                home.register(), new HookMessenger(this::line, environment), news, home.witness(), clock, PATIENCE);
        this.hooks = new Hooks(
                home.register(),
                home.memory(),
                new SetHook(home.register(), home.witness(), home.redactor()),
                runHooks,
                new NoticeExpiry(
                        home.register(),
                        home.keys(),
                        home.memory(),
                        home.witness().heardBy(runHooks::heard),
                        clock),
                new TellTimes(home.register(), runHooks, clock, zone));
    }

    Hooks hooks() {
        return hooks;
    }

    RunHooks runHooks() {
        return runHooks;
    }

    private synchronized HttpLine line() {
        if (line.isEmpty()) {
            HttpLimits limits =
                    new HttpLimits(CONNECT, HookMessenger.LONGEST, HookMessenger.LONGEST, MOST_OF_AN_ANSWER);
            line = Optional.of(new HttpLine(limits, SystemProxies.of(environment)));
        }
        return line.get();
    }

    /// Looks for keys that ended since; one after the other, so that each end is told of once.
    synchronized void lookAtKeys() {
        try {
            hooks.noticeExpiry().look();
        } catch (HomeException later) {
            // What cannot be read or written now is noticed another time.
        }
    }

    /// A key that ended while nobody looked is told of with the next command.
    @Override
    public void close() {
        lookAtKeys();
        runHooks.close();
        closeLine();
    }

    private synchronized void closeLine() {
        line.ifPresent(HttpLine::close);
        line = Optional.empty();
    }
}
