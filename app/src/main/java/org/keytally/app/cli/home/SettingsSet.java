package org.keytally.app.cli.home;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.usecase.history.HistoryState;
import org.keytally.core.usecase.settings.ChangeSetting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `settings set`
@Command(description = "Change a setting, everywhere or for one provider, project or prompt type.")
final class SettingsSet implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "NAME", description = "The name of the setting.")
    private @Nullable String name;

    @Parameters(index = "1", paramLabel = "VALUE", description = "The value it shall have.")
    private @Nullable String value;

    @Mixin
    private final WhereOptions options;

    SettingsSet(Desk desk) {
        this.desk = desk;
        this.options = new WhereOptions(desk);
    }

    @Override
    public Integer call() {
        String wanted = String.valueOf(name);
        ChangeSetting.Result result =
                desk.home().changeSetting().change(wanted, String.valueOf(value), options.where());
        return switch (result) {
            case ChangeSetting.Result.Changed(SettingValue changed, String former) -> {
                desk.result(
                        json -> json.text("name", changed.setting().label())
                                .text("value", changed.value())
                                .text("former", former)
                                .text("where", SettingsList.where(changed.where())),
                        sentence(changed));
                if (changed.setting() == Setting.HISTORY) {
                    tellOfHistory(desk.home().histories().state());
                }
                yield ExitCode.DONE;
            }
            case ChangeSetting.Result.UnknownName(String given, List<String> _) -> desk.show(unknown(desk, given));
            case ChangeSetting.Result.BadValue(Setting setting, String _) -> desk.show(Problem.usage(
                    desk.words().of("settings.bad-value", setting.label()),
                    desk.words().of("settings.takes." + setting.label())));
            case ChangeSetting.Result.SetByAdmin(Setting setting) -> desk.show(byAdmin(desk, setting));
            case ChangeSetting.Result.NotNarrowable(Setting setting) -> desk.show(Problem.usage(
                    desk.words().of("settings.not-narrowable", setting.label()),
                    desk.words().of("settings.not-narrowable.hint")));
            case ChangeSetting.Result.UnknownProvider(String given) -> desk.show(unknownProvider(desk, given));
        };
    }

    private void tellOfHistory(HistoryState state) {
        if (state.isOn()) {
            desk.notice(desk.words().of("settings.history.on", state.days()));
        } else if (!state.isEmpty()) {
            desk.notice(desk.words().of("settings.history.off", state.days()));
        }
    }

    private String sentence(SettingValue changed) {
        String name = changed.setting().label();
        String value = changed.value().isEmpty() ? desk.words().of("settings.empty") : changed.value();
        Narrowing where = changed.where();
        return where.kind() == Narrowing.Kind.EVERYWHERE
                ? desk.words().of("settings.changed", name, value)
                : desk.words().of("settings.changed.for", name, value, Words.code(where.kind()), where.name());
    }

    /// What a person cannot change, because an admin has set it for everybody.
    static Problem byAdmin(Desk desk, Setting setting) {
        return Problem.usage(
                desk.words().of("settings.by-admin", setting.label()), desk.words().of("settings.by-admin.hint"));
    }

    static Problem unknownProvider(Desk desk, String given) {
        return Problem.usage(
                desk.words().of("refusal.unknown-provider", given), desk.words().of("settings.provider.hint"));
    }

    static Problem unknown(Desk desk, String given) {
        String known = Arrays.stream(Setting.values()).map(Setting::label).collect(Collectors.joining(", "));
        String shown = given.length() > 40 ? given.substring(0, 40) + "…" : given;
        return Problem.usage(desk.words().of("settings.unknown", shown),
                desk.words().of("settings.unknown.hint", known));
    }
}
