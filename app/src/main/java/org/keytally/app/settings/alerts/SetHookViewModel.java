package org.keytally.app.settings.alerts;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Tasks;
import org.keytally.app.secret.UnmeantException;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.hook.Hook;
import org.keytally.core.domain.hook.HookAddress;
import org.keytally.core.domain.hook.HookEvent;
import org.keytally.core.domain.hook.Timetable;
import org.keytally.core.usecase.hook.SetHook;

/// A hook that is made: its name, on what it waits, and what it tells.
final class SetHookViewModel {

    /// What is typed.
    enum Field {
        NAME,
        TIME,
        DAYS,
        ADDRESS,
        PROGRAM
    }

    /// What came of it.
    private sealed interface Made {

        /// It was to be set.
        record Asked(SetHook.Result result) implements Made {}

        /// There is no such program.
        record NoProgram(String program) implements Made {}
    }

    private final AlertCases cases;
    private final Set<String> names;
    private final Tasks tasks;
    private final Words words;
    private final Notices notices;
    private final Runnable done;
    private final Map<Field, StringProperty> typed = new EnumMap<>(Field.class);
    private final Map<HookEvent, BooleanProperty> events = new EnumMap<>(HookEvent.class);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    /// @param names those that are taken
    /// @param done told when it holds
    SetHookViewModel(
            AlertCases cases, Set<String> names, Tasks tasks, Words words, Notices notices, Runnable done) {
        this.cases = cases;
        this.names = names;
        this.tasks = tasks;
        this.words = words;
        this.notices = notices;
        this.done = done;
    }

    StringProperty typedProperty(Field field) {
        return typed.computeIfAbsent(field, _ -> new SimpleStringProperty(""));
    }

    /// Whether it waits for an event.
    BooleanProperty waitsProperty(HookEvent event) {
        return events.computeIfAbsent(event, _ -> new SimpleBooleanProperty());
    }

    /// Why it cannot be made as it stands.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    void set() {
        if (working.get()) {
            return;
        }
        problem.set("");
        try {
            Hook hook = hook();
            working.set(true);
            tasks.runLasting(() -> made(hook), this::show, () -> working.set(false));
        } catch (UnmeantException unmeant) {
            problem.set(unmeant.why());
        }
    }

    private Hook hook() throws UnmeantException {
        String name = text(Field.NAME);
        if (!Hook.isPossibleName(name)) {
            throw new UnmeantException(words.of("hook.bad-name.hint"));
        }
        if (names.stream().anyMatch(name::equalsIgnoreCase)) {
            throw new UnmeantException(words.of("settings.alerts.taken", name));
        }
        Set<HookEvent> waits = events.entrySet().stream()
                .filter(one -> one.getValue().get())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        Optional<Timetable> times = timetable();
        if (waits.isEmpty() && times.isEmpty()) {
            throw new UnmeantException(words.of("hook.when"));
        }
        return new Hook(name, waits, times, way());
    }

    private Optional<Timetable> timetable() throws UnmeantException {
        String time = text(Field.TIME);
        String days = text(Field.DAYS);
        if (time.isEmpty() && days.isEmpty()) {
            return Optional.empty();
        }
        if (Timetable.time(time).isEmpty()) {
            throw new UnmeantException(
                    time.isEmpty() ? words.of("hook.days-alone") : words.of("hook.bad-time", time));
        }
        Optional<Set<DayOfWeek>> read = days.isEmpty() ? Optional.of(Timetable.EVERY_DAY) : Timetable.days(days);
        if (read.isEmpty()) {
            throw new UnmeantException(words.of("hook.bad-days.hint"));
        }
        return Timetable.time(time).map(at -> new Timetable(at, read.get()));
    }

    private Hook.Way way() throws UnmeantException {
        String address = text(Field.ADDRESS);
        List<String> program = text(Field.PROGRAM).lines().map(String::strip).toList();
        if (address.isEmpty() == program.isEmpty()) {
            throw new UnmeantException(words.of("settings.alerts.one-of"));
        }
        return address.isEmpty() ? program(program) : post(address);
    }

    private Hook.Way program(List<String> lines) throws UnmeantException {
        try {
            if (Path.of(lines.getFirst()).isAbsolute()) {
                return new Hook.Way.Run(lines);
            }
        } catch (InvalidPathException none) {
            // It is told as any other that is not there.
        }
        throw new UnmeantException(words.of("settings.alerts.no-program", lines.getFirst()));
    }

    // A disk may be far away, so it is asked where nobody waits for it.
    private Made made(Hook hook) {
        if (hook.way() instanceof Hook.Way.Run(List<String> lines)) {
            Path program = Path.of(lines.getFirst());
            if (!Files.isRegularFile(program) || !Files.isExecutable(program)) {
                return new Made.NoProgram(lines.getFirst());
            }
        }
        return new Made.Asked(cases.set().apply(hook));
    }

    private Hook.Way post(String address) throws UnmeantException {
        return switch (HookAddress.read(address)) {
            case Endpoint.Usable(URI usable) -> new Hook.Way.Post(usable);
            case Endpoint.Refused(var why) ->
                throw new UnmeantException(words.of("hook.bad-address", words.of("address", why)));
        };
    }

    private void show(Made made) {
        working.set(false);
        switch (made) {
            case Made.NoProgram(String program) -> problem.set(words.of("settings.alerts.no-program", program));
            case Made.Asked(SetHook.Result result) -> show(result);
        }
    }

    private void show(SetHook.Result result) {
        switch (result) {
            case SetHook.Result.Done(Hook hook, var _) -> {
                notices.tell(Notice.good(words.of("settings.alerts.set", hook.name())));
                done.run();
            }
            case SetHook.Result.TooMany(int most) -> problem.set(words.of("hook.too-many", most));
            case SetHook.Result.HoldsSecret() -> problem.set(words.of("hook.holds-secret"));
        }
    }

    private String text(Field field) {
        return typedProperty(field).get().strip();
    }
}
