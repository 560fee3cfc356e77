package org.keytally.app.settings.values;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.keytally.core.Keytally;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.usecase.settings.ChangeSetting;
import org.keytally.core.usecase.settings.ListSettings;

/// What a person can do with settings, as the rows need it.
///
/// @param isFixed whether the organisation's policy says the value
public record ValueCases(
        Supplier<List<ListSettings.Line>> list, Predicate<Setting> isFixed, Change change, TakeBack takeBack) {

    /// Sets a value somewhere.
    @FunctionalInterface
    public interface Change {
        ChangeSetting.Result change(String name, String value, Narrowing where);
    }

    /// Takes a value back.
    @FunctionalInterface
    public interface TakeBack {
        Optional<SettingValue> takeBack(Setting setting, Narrowing where);
    }

    public static ValueCases of(Keytally home) {
        return new ValueCases(
                () -> home.listSettings().list(),
                setting -> home.settings().isFixed(setting),
                (name, value, where) -> home.changeSetting().change(name, value, where),
                (setting, where) -> home.changeSetting().takeBack(setting, where));
    }
}
