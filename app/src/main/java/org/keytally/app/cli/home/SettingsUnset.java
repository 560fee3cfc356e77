package org.keytally.app.cli.home;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `settings unset`
@Command(description = "Take a value back, so that the wider or the usual one holds again.")
final class SettingsUnset implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "NAME", description = "The name of the setting.")
    private @Nullable String name;

    @Mixin
    private final WhereOptions options;

    SettingsUnset(Desk desk) {
        this.desk = desk;
        this.options = new WhereOptions(desk);
    }

    @Override
    public Integer call() {
        String given = String.valueOf(name);
        Setting setting = Setting.find(given).orElseThrow(() -> SettingsSet.unknown(desk, given).stop());
        if (desk.existingHome().filter(home -> home.settings().isFixed(setting)).isPresent()) {
            return desk.show(SettingsSet.byAdmin(desk, setting));
        }
        Narrowing where = options.where();
        Optional<SettingValue> former =
                desk.existingHome().flatMap(home -> home.changeSetting().takeBack(setting, where));
        desk.result(
                json -> json.text("name", setting.label())
                        .text("former", former.map(SettingValue::value))
                        .text("where", SettingsList.where(where)),
                desk.words().of(former.isPresent() ? "settings.unset" : "settings.was-unset", setting.label()));
        return ExitCode.DONE;
    }
}
