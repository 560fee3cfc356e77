package org.keytally.app.cli.hook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.hook.Hook;
import org.keytally.core.domain.hook.HookAddress;
import org.keytally.core.domain.hook.HookEvent;
import org.keytally.core.domain.hook.Timetable;
import org.keytally.core.usecase.hook.SetHook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `alerts hook set`
@Command(description = "Set a hook; one of the same name is replaced. What happened, or that it is time, is told as JSON, on standard input or as the body of a request.")
final class HookSet implements Callable<Integer> {

    private static final int LONGEST_ADDRESS = 4000;

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "NAME", description = "What to call it.")
    private String name = "";

    @Option(names = "--on", paramLabel = "EVENTS", description = "budget.mark, budget.forecast, budget.reached, budget.refused, usage.unusual, payer.crossed, key.expired, or all; several with commas.")
    private @Nullable String on;

    @Option(names = "--daily", paramLabel = "HH:MM", description = "At this time of day too, or alone.")
    private @Nullable String daily;

    @Option(names = "--days", paramLabel = "DAYS", description = "The days of --daily, such as mon-fri or sat,sun; every day if left out.")
    private @Nullable String days;

    @Option(names = "--url", paramLabel = "URL", description = "Post there; - reads the address from standard input, because such addresses are often secrets.")
    private @Nullable String url;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "COMMAND", description = "After --, the program to run and its arguments.")
    private List<String> command = List.of();

    HookSet(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Words words = desk.words();
        if (!Hook.isPossibleName(name)) {
            throw usage("hook.bad-name", Refusals.shown(name)).stop();
        }
        if ((url == null) == command.isEmpty()) {
            throw usage("hook.one-of").stop();
        }
        if (on == null && daily == null) {
            throw usage("hook.when").stop();
        }
        Hook hook = new Hook(name, events(), timetable(), url == null ? program() : post(url));
        return switch (desk.home().hooks().setHook().set(hook)) {
            case SetHook.Result.Done(Hook now, Optional<Hook> former) -> {
                desk.result(
                        json -> HookWords.write(json, now),
                        words.of(
                                former.isEmpty() ? "hook.set" : "hook.replaced",
                                now.name(), HookWords.when(now), now.way().shown()));
                yield ExitCode.DONE;
            }
            case SetHook.Result.TooMany(int most) -> desk.show(usage("hook.too-many", most));
            case SetHook.Result.HoldsSecret() -> desk.show(usage("hook.holds-secret"));
        };
    }

    private Set<HookEvent> events() {
        if (on == null) {
            return Set.of();
        }
        if (on.strip().equalsIgnoreCase("all")) {
            return Set.of(HookEvent.values());
        }
        Set<HookEvent> events = new TreeSet<>();
        for (String word : on.split(",", -1)) {
            events.add(HookEvent.find(word.strip())
                    .orElseThrow(() -> usage("hook.bad-event", Refusals.shown(word.strip()), HookWords.events())
                            .stop()));
        }
        return events;
    }

    private Optional<Timetable> timetable() {
        if (daily == null) {
            if (days != null) {
                throw usage("hook.days-alone").stop();
            }
            return Optional.empty();
        }
        return Optional.of(new Timetable(time(daily), days == null ? Timetable.EVERY_DAY : days(days)));
    }

    private LocalTime time(String text) {
        return Timetable.time(text)
                .orElseThrow(() -> usage("hook.bad-time", Refusals.shown(text)).stop());
    }

    private Set<DayOfWeek> days(String text) {
        return Timetable.days(text)
                .orElseThrow(() -> usage("hook.bad-days", Refusals.shown(text)).stop());
    }

    private Hook.Way program() {
        List<String> arguments = new ArrayList<>(command);
        arguments.set(0, new ProgramSearch(desk.command()).find(command.getFirst())
                .orElseThrow(() -> usage("hook.no-program", Refusals.shown(command.getFirst())).stop())
                .toString());
        return new Hook.Way.Run(arguments);
    }

    private Hook.Way post(String given) {
        return switch (HookAddress.read(given.equals("-") ? typed() : given)) {
            case Endpoint.Usable(URI address) -> new Hook.Way.Post(address);
            case Endpoint.Refused(var why) -> throw Problem.usage(
                    desk.words().of("hook.bad-address", desk.words().of("address", why)),
                    desk.words().of("hook.bad-address.hint")).stop();
        };
    }

    private String typed() {
        if (desk.command().isInteractive()) {
            return desk.talk().ask(desk.words().of("hook.address.ask")).orElse("");
        }
        try {
            byte[] read = desk.talk().input().readNBytes(LONGEST_ADDRESS + 1);
            if (read.length > LONGEST_ADDRESS) {
                throw usage("hook.long-address", LONGEST_ADDRESS).stop();
            }
            return new String(read, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Problem usage(String message, Object... parts) {
        return Problem.usage(desk.words().of(message, parts), desk.words().of(message + ".hint", parts));
    }
}
