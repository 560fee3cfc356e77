package org.keytally.core.adapter.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.home.SettingValue;

/// The values a person set, in the sealed file.
public final class SealedSettings implements SettingBook {

    private final Section section;
    private List<SettingValue> values;

    public SealedSettings(SealedRecords records) {
        this.section = new Section(records, "settings");
        this.values = section.read()
                .map(bytes -> Rows.read(bytes).stream().flatMap(row -> value(row).stream()).toList())
                .orElse(List.of());
    }

    @Override
    public synchronized List<SettingValue> all() {
        return values;
    }

    @Override
    public synchronized void set(SettingValue value) {
        List<SettingValue> now = without(value.setting(), value.where());
        now.add(value);
        write(now);
    }

    @Override
    public synchronized void unset(Setting setting, Narrowing where) {
        write(without(setting, where));
    }

    private List<SettingValue> without(Setting setting, Narrowing where) {
        List<SettingValue> rest = new ArrayList<>(values);
        rest.removeIf(one -> one.setting() == setting && one.where().equals(where));
        return rest;
    }

    private void write(List<SettingValue> now) {
        section.write(Rows.write(now.stream().map(SealedSettings::row).toList()));
        values = List.copyOf(now);
    }

    static Map<String, String> row(SettingValue value) {
        return Map.of(
                "name", value.setting().label(),
                "kind", value.where().kind().name(),
                "where", value.where().name(),
                "value", value.value());
    }

    // A value of a setting that is gone, or that it no longer takes, counts as not set.
    static Optional<SettingValue> value(Map<String, String> row) {
        Narrowing where = new Narrowing(
                Narrowing.Kind.valueOf(row.getOrDefault("kind", "EVERYWHERE")), row.getOrDefault("where", ""));
        String value = row.getOrDefault("value", "");
        return Setting.find(row.getOrDefault("name", ""))
                .filter(setting -> setting.accepts(value))
                .map(setting -> new SettingValue(setting, where, value));
    }
}
