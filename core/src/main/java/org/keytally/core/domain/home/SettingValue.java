package org.keytally.core.domain.home;

import java.util.List;
import java.util.Optional;

/// A value that a person set.
public record SettingValue(Setting setting, Narrowing where, String value) {

    public SettingValue {
        if (!setting.accepts(value) || (where.kind() != Narrowing.Kind.EVERYWHERE && !setting.isNarrowable())) {
            throw new IllegalArgumentException("not a value of " + setting.label());
        }
    }

    /// The value of a setting at exactly that place.
    static Optional<String> find(List<SettingValue> set, Setting setting, Narrowing where) {
        for (SettingValue one : set) {
            if (one.setting() == setting && one.where().equals(where)) {
                return Optional.of(one.value());
            }
        }
        return Optional.empty();
    }
}
