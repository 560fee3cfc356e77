package org.keytally.core.domain.home;

/// A value that a person set.
public record SettingValue(Setting setting, Narrowing where, String value) {

    public SettingValue {
        if (!setting.accepts(value) || (where.kind() != Narrowing.Kind.EVERYWHERE && !setting.isNarrowable())) {
            throw new IllegalArgumentException("not a value of " + setting.label());
        }
    }
}
