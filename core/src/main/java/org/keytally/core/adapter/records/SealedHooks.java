package org.keytally.core.adapter.records;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.hook.Hook;
import org.keytally.core.domain.hook.HookEvent;
import org.keytally.core.domain.hook.HookRegister;
import org.keytally.core.domain.hook.Timetable;

/// Hooks in the sealed file, because addresses of hooks are often secrets themselves.
public final class SealedHooks implements HookRegister {

    private static final String ADDRESS = "address";
    private static final String AT = "at";
    private static final String DAYS = "days";
    private static final String ARGUMENT = "argument-";

    private final Book<Hook> hooks;

    public SealedHooks(SealedRecords records) {
        this.hooks = new Book<>(new Section(records, "hooks"), SealedHooks::row, SealedHooks::hook);
    }

    @Override
    public List<Hook> hooks() {
        return hooks.all();
    }

    @Override
    public void writeHooks(List<Hook> all) {
        hooks.write(all);
    }

    private static Map<String, String> row(Hook hook) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", hook.name());
        row.put("events", hook.events().stream().map(HookEvent::word).collect(Collectors.joining(",")));
        hook.timetable().ifPresent(times -> {
            row.put(AT, times.at().toString());
            row.put(DAYS, times.days().stream().map(Timetable::word).collect(Collectors.joining(",")));
        });
        switch (hook.way()) {
            case Hook.Way.Post(URI address) -> row.put(ADDRESS, address.toString());
            case Hook.Way.Run(List<String> arguments) -> {
                for (int i = 0; i < arguments.size(); i++) {
                    row.put(ARGUMENT + i, arguments.get(i));
                }
            }
        }
        return row;
    }

    private static Hook hook(Map<String, String> row) {
        return new Hook(
                row.getOrDefault("name", ""),
                Arrays.stream(row.getOrDefault("events", "").split(",", -1))
                        .map(HookEvent::find)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                Optional.ofNullable(row.get(AT)).flatMap(Timetable::time).map(at -> new Timetable(
                        at, Timetable.days(row.getOrDefault(DAYS, "")).orElse(Timetable.EVERY_DAY))),
                Optional.ofNullable(row.get(ADDRESS)).<Hook.Way>map(address -> new Hook.Way.Post(URI.create(address)))
                        .orElseGet(() -> new Hook.Way.Run(arguments(row))));
    }

    private static List<String> arguments(Map<String, String> row) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; row.containsKey(ARGUMENT + i); i++) {
            arguments.add(row.getOrDefault(ARGUMENT + i, ""));
        }
        return arguments;
    }
}
