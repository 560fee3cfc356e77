package org.keytally.app.cli.home;

import java.util.List;
import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.usecase.settings.ListSettings;
import picocli.CommandLine.Command;

/// `settings list`
@Command(description = "List every setting with the value in force.")
final class SettingsList implements Callable<Integer> {

    private final Desk desk;

    SettingsList(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        List<ListSettings.Line> lines =
                desk.existingHome().map(home -> home.listSettings().list()).orElseGet(ListSettings::usual);
        desk.result(json -> json.list("settings", lines, (one, line) -> one.text("name", line.setting().label())
                .text("value", line.value())
                .text("where", where(line.where()))
                .flag("set", line.isSet())
                .flag("set_by_admin", isFixed(line))), text(lines));
        return ExitCode.DONE;
    }

    private String text(List<ListSettings.Line> lines) {
        Table table = new Table("NAME", "VALUE", "WHERE", "");
        for (ListSettings.Line line : lines) {
            String value = line.value().isEmpty() ? "–" : line.value();
            table.row(line.setting().label(), value, where(line.where()), by(line));
        }
        return table.toString();
    }

    private String by(ListSettings.Line line) {
        if (isFixed(line)) {
            return desk.words().of("settings.by-admin.mark");
        }
        return line.isSet() ? desk.words().of("settings.set") : "";
    }

    private boolean isFixed(ListSettings.Line line) {
        return desk.existingHome().filter(home -> home.settings().isFixed(line.setting())).isPresent();
    }

    static String where(Narrowing where) {
        String kind = Words.code(where.kind());
        return where.kind() == Narrowing.Kind.EVERYWHERE ? kind : kind + ":" + where.name();
    }
}
