package org.keytally.app.cli.home;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `settings get`
@Command(description = "Print the value of a setting that is in force.")
final class SettingsGet implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "NAME", description = "The name of the setting.")
    private @Nullable String name;

    @Mixin
    private final WhereOptions options;

    SettingsGet(Desk desk) {
        this.desk = desk;
        this.options = new WhereOptions(desk);
    }

    @Override
    public Integer call() {
        Setting setting = Setting.find(String.valueOf(name)).orElseThrow(() -> unknown(String.valueOf(name)).stop());
        Narrowing where = options.where();
        String value = desk.existingHome()
                .map(home -> home.settings().value(setting, List.of(where)))
                .orElse(setting.usual());
        desk.result(
                json -> json.text("name", setting.label()).text("value", value).text("where",
                        SettingsList.where(where)),
                value);
        return ExitCode.DONE;
    }

    private Problem unknown(String given) {
        return SettingsSet.unknown(desk, given);
    }
}
