package org.keytally.core.usecase.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.home.SettingValue;

/// Lists every setting with the value in force, and the narrower values that were set.
public final class ListSettings {

    /// One line of the list.
    ///
    /// @param isSet whether a person set it, rather than its holding by default
    public record Line(Setting setting, Narrowing where, String value, boolean isSet) {}

    private final SettingBook book;

    public ListSettings(SettingBook book) {
        this.book = book;
    }

    /// What holds where nobody has set anything.
    public static List<Line> usual() {
        return Arrays.stream(Setting.values())
                .map(setting -> new Line(setting, Narrowing.EVERYWHERE, setting.usual(), false))
                .toList();
    }

    /// What holds for prompts in all of these places at once, and where it was set; only what can be narrowed.
    public List<Line> at(Collection<Narrowing> places) {
        List<SettingValue> set = book.all();
        List<Narrowing> asked = places.stream().sorted(Narrowing.NARROWEST_FIRST).toList();
        return Arrays.stream(Setting.values())
                .filter(Setting::isNarrowable)
                .map(setting -> narrowest(setting, asked, set).orElseGet(() -> everywhere(setting, set)))
                .toList();
    }

    private static Optional<Line> narrowest(Setting setting, List<Narrowing> asked, List<SettingValue> set) {
        return asked.stream()
                .flatMap(place -> set.stream()
                        .filter(value -> value.setting() == setting && value.where().equals(place)))
                .map(value -> new Line(setting, value.where(), value.value(), true))
                .findFirst();
    }

    private Line everywhere(Setting setting, List<SettingValue> set) {
        boolean isSet = set.stream()
                .anyMatch(value -> value.setting() == setting && value.where().equals(Narrowing.EVERYWHERE));
        return new Line(setting, Narrowing.EVERYWHERE, book.value(setting), isSet);
    }

    public List<Line> list() {
        List<SettingValue> set = book.all();
        List<Line> lines = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            lines.add(everywhere(setting, set));
            set.stream()
                    .filter(value -> value.setting() == setting && !value.where().equals(Narrowing.EVERYWHERE))
                    .forEach(value -> lines.add(new Line(setting, value.where(), value.value(), true)));
        }
        return lines;
    }
}
