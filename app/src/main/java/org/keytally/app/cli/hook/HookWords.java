package org.keytally.app.cli.hook;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.words.Words;
import org.keytally.core.domain.hook.Hook;
import org.keytally.core.domain.hook.HookEnd;
import org.keytally.core.domain.hook.HookEvent;
import org.keytally.core.domain.hook.HookRun;
import org.keytally.core.domain.hook.Timetable;

/// Hooks, and what came of telling them, in words.
final class HookWords {

    private final Words words;

    HookWords(Words words) {
        this.words = words;
    }

    static String events() {
        return Arrays.stream(HookEvent.values()).map(HookEvent::word).collect(Collectors.joining(", "));
    }

    private static String events(Hook hook) {
        if (hook.events().size() == HookEvent.values().length) {
            return "all";
        }
        return hook.events().stream().map(HookEvent::word).collect(Collectors.joining(","));
    }

    static String when(Hook hook) {
        return Stream.concat(
                hook.events().isEmpty() ? Stream.empty() : Stream.of(events(hook)),
                hook.timetable().map(Timetable::toString).stream()).collect(Collectors.joining(", "));
    }

    String end(HookEnd end) {
        return words.of("hook.end." + Words.code(end.kind()), end.detail());
    }

    static void write(Json json, Hook hook) {
        json.text("name", hook.name())
                .texts("events", hook.events().stream().map(HookEvent::word).toList());
        hook.timetable().ifPresent(times -> json.text("daily", times.at().toString())
                .texts("days", times.days().stream().map(Timetable::word).toList()));
        json.text("way", hook.way() instanceof Hook.Way.Run ? "command" : "url")
                .text("to", hook.way().shown());
    }

    static void write(Json json, HookRun run) {
        json.text("at", run.at().toString())
                .text("event", run.event())
                .text("outcome", Words.code(run.end().kind()))
                .text("detail", run.end().detail());
    }
}
