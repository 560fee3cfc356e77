package org.keytally.core.domain.home;

import java.util.List;
import java.util.Optional;

/// The port to the values that a person set.
public interface SettingBook {

    /// What was set, nothing that merely holds by default.
    List<SettingValue> all();

    /// Sets a value in place of a former one of the same setting and narrowing.
    void set(SettingValue value);

    /// Takes a value back, so that the wider one holds again.
    void unset(Setting setting, Narrowing where);

    /// Whether an admin set it for everybody, so that a person cannot.
    default boolean isFixed(Setting setting) {
        return false;
    }

    /// The value in force everywhere.
    default String value(Setting setting) {
        return value(setting, List.of());
    }

    /// The value in force at a place; the first narrowing that has one wins.
    default String value(Setting setting, List<Narrowing> narrowestFirst) {
        List<SettingValue> set = all();
        for (Narrowing where : narrowestFirst) {
            Optional<String> value = SettingValue.find(set, setting, where);
            if (value.isPresent()) {
                return value.get();
            }
        }
        return SettingValue.find(set, setting, Narrowing.EVERYWHERE).orElse(setting.usual());
    }
}
