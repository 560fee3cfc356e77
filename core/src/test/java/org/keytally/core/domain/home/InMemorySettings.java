package org.keytally.core.domain.home;

import java.util.ArrayList;
import java.util.List;

/// The values a person set, in memory.
public final class InMemorySettings implements SettingBook {

    private final List<SettingValue> values = new ArrayList<>();

    @Override
    public List<SettingValue> all() {
        return List.copyOf(values);
    }

    @Override
    public void set(SettingValue value) {
        unset(value.setting(), value.where());
        values.add(value);
    }

    @Override
    public void unset(Setting setting, Narrowing where) {
        values.removeIf(one -> one.setting() == setting && one.where().equals(where));
    }
}
