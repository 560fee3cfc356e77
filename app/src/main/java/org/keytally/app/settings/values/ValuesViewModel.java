package org.keytally.app.settings.values;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.usecase.settings.ChangeSetting;
import org.keytally.core.usecase.settings.ListSettings;

/// The values that hold everywhere, changed one at a time; the notice of a change takes it back.
public final class ValuesViewModel {

    /// Their change is seen at once, in the window itself.
    private static final Set<Setting> LOOKS = Set.of(Setting.THEME, Setting.TEXT_SIZE, Setting.LANGUAGE);

    private final ValueCases cases;
    private final Tasks tasks;
    private final Words words;
    private final ValueWords valueWords;
    private final Notices notices;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final Map<Setting, ReadOnlyStringWrapper> values = new EnumMap<>(Setting.class);
    private final Map<Setting, ReadOnlyStringWrapper> problems = new EnumMap<>(Setting.class);
    private final ReadOnlyObjectWrapper<Set<Setting>> fixed = new ReadOnlyObjectWrapper<>(Set.of());
    private final Map<Setting, Runnable> notTaken = new EnumMap<>(Setting.class);
    private int changes;
    private Running reading = () -> {};

    /// What was read together.
    private record Read(List<ListSettings.Line> lines, Set<Setting> fixed) {}

    /// @param changed told when something is another than before
    public ValuesViewModel(ValueCases cases, Tasks tasks, Words words, Notices notices, Runnable changed) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.valueWords = new ValueWords(words);
        this.notices = notices;
        this.changed = changed;
        for (Setting setting : Setting.values()) {
            values.put(setting, new ReadOnlyStringWrapper(setting.usual()));
            problems.put(setting, new ReadOnlyStringWrapper(""));
        }
    }

    public ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty valueProperty(Setting setting) {
        return wrapped(values, setting).getReadOnlyProperty();
    }

    /// What is wrong with the value that was last wanted; empty where it was taken.
    public ReadOnlyStringProperty problemProperty(Setting setting) {
        return wrapped(problems, setting).getReadOnlyProperty();
    }

    /// The settings whose value the admin set for everybody.
    public ReadOnlyObjectProperty<Set<Setting>> fixedProperty() {
        return fixed.getReadOnlyProperty();
    }

    /// Tells one who shows a value already that it was not taken: what held before still holds.
    void whenNotTaken(Setting setting, Runnable told) {
        notTaken.put(setting, told);
    }

    public void read() {
        int before = changes;
        reading.cancel();
        reading = tasks.run(
                () -> new Read(
                        cases.list().get(),
                        Arrays.stream(Setting.values()).filter(cases.isFixed()).collect(Collectors.toSet())),
                read -> {
                    if (before == changes) {
                        show(read);
                    } else {
                        read();
                    }
                }, this::broken);
    }

    public void set(Setting setting, String value) {
        if (value.equals(valueProperty(setting).get())) {
            wrapped(problems, setting).set("");
            return;
        }
        tasks.run(() -> cases.change().change(setting.label(), value, Narrowing.EVERYWHERE),
                result -> show(setting, result),
                () -> turnBack(setting));
    }

    private void show(Read read) {
        fixed.set(read.fixed());
        read.lines().stream()
                .filter(line -> line.where().equals(Narrowing.EVERYWHERE))
                .forEach(line -> {
                    wrapped(values, line.setting()).set(line.value());
                    wrapped(problems, line.setting()).set("");
                });
        showing.set(Showing.READY);
    }

    private void broken() {
        showing.set(new Showing.Broken(
                words.of("settings.broken.title"), words.of("settings.models.broken.text"),
                Optional.of(new Notice.Next(words.of("unlock.retry"), this::read))));
    }

    private void show(Setting setting, ChangeSetting.Result result) {
        switch (result) {
            case ChangeSetting.Result.Changed(SettingValue now, String former) -> {
                changes++;
                wrapped(values, setting).set(now.value());
                wrapped(problems, setting).set("");
                if (!LOOKS.contains(setting)) {
                    tell(now, former);
                }
                changed.run();
            }
            case ChangeSetting.Result.BadValue _ -> {
                wrapped(problems, setting).set(words.of("settings.takes." + setting.label()));
                turnBack(setting);
            }
            case ChangeSetting.Result.SetByAdmin _ -> {
                wrapped(problems, setting).set(words.of("settings.by-admin.mark"));
                turnBack(setting);
            }
            case ChangeSetting.Result.UnknownName _,ChangeSetting.Result.NotNarrowable _,ChangeSetting.Result.UnknownProvider _ ->
                throw new IllegalStateException("a setting that is none");
        }
    }

    private void turnBack(Setting setting) {
        Optional.ofNullable(notTaken.get(setting)).ifPresent(Runnable::run);
    }

    private void tell(SettingValue now, String former) {
        String text = words.of(
                "settings.now", valueWords.name(now.setting()), valueWords.value(now.setting(), now.value()));
        notices.tell(Notice.plain(text).with(words.of("settings.undo"), () -> set(now.setting(), former)));
    }

    // All settings have one from the beginning on.
    private static ReadOnlyStringWrapper wrapped(Map<Setting, ReadOnlyStringWrapper> all, Setting setting) {
        return all.computeIfAbsent(setting, _ -> new ReadOnlyStringWrapper(""));
    }
}
