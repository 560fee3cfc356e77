package org.keytally.app.cli.home;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.core.Keytally;
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
    private final WhereOptions options = new WhereOptions();

    SettingsGet(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Setting setting = Setting.find(String.valueOf(name)).orElseThrow(() -> unknown(String.valueOf(name)).stop());
        Narrowing where = options.where();
        String value = desk.existingHome()
                .map(home -> home.settings().value(setting, List.of(place(home, where))))
                .orElse(setting.usual());
        desk.result(
                json -> json.text("name", setting.label()).text("value", value).text("where",
                        SettingsList.where(where)),
                value);
        return ExitCode.DONE;
    }

    // Values for a provider stand under its own id, whichever of its names was typed.
    private static Narrowing place(Keytally home, Narrowing where) {
        return where.kind() == Narrowing.Kind.PROVIDER
                ? home.providerId(where.name()).map(id -> new Narrowing(where.kind(), id.value())).orElse(where)
                : where;
    }

    private Problem unknown(String given) {
        return SettingsSet.unknown(desk, given);
    }
}
