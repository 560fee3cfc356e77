package org.keytally.core.domain.home;

import java.util.List;

/// The port to the values that a person set.
public interface SettingBook {

    /// What was set, nothing that merely holds by default.
    List<SettingValue> all();

    /// Sets a value in place of a former one of the same setting and narrowing.
    void set(SettingValue value);

    /// Takes a value back, so that the wider one holds again.
    void unset(Setting setting, Narrowing where);

    /// The value in force everywhere.
    default String value(Setting setting) {
        return value(setting, List.of());
    }

    /// The value in force at a place; the first narrowing that has one wins.
    default String value(Setting setting, List<Narrowing> narrowestFirst) {
        List<SettingValue> set = all();
        for (Narrowing where : narrowestFirst) {
            for (SettingValue value : set) {
                if (value.setting() == setting && value.where().equals(where)) {
                    return value.value();
                }
            }
        }
        return set.stream()
                .filter(value -> value.setting() == setting && value.where().equals(Narrowing.EVERYWHERE))
                .map(SettingValue::value)
                .findFirst()
                .orElse(setting.usual());
    }
}
