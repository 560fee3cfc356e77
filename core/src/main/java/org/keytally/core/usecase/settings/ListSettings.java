package org.keytally.core.usecase.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    public List<Line> list() {
        List<SettingValue> set = book.all();
        List<Line> lines = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            boolean isSet = set.stream()
                    .anyMatch(value -> value.setting() == setting && value.where().equals(Narrowing.EVERYWHERE));
            lines.add(new Line(setting, Narrowing.EVERYWHERE, book.value(setting), isSet));
            set.stream()
                    .filter(value -> value.setting() == setting && !value.where().equals(Narrowing.EVERYWHERE))
                    .forEach(value -> lines.add(new Line(setting, value.where(), value.value(), true)));
        }
        return lines;
    }
}
