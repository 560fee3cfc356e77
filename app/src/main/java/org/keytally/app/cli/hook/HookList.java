package org.keytally.app.cli.hook;

import java.util.List;
import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Table;
import org.keytally.core.usecase.hook.Hooks;
import picocli.CommandLine.Command;

/// `alerts hook list`
@Command(description = "List the hooks, and how each was told last.")
final class HookList implements Callable<Integer> {

    private final Desk desk;

    HookList(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        List<Hooks.Line> lines = desk.existingHome().map(home -> home.hooks().show()).orElse(List.of());
        desk.result(
                json -> json.list("hooks", lines, (one, line) -> {
                    HookWords.write(one, line.hook());
                    line.last().ifPresent(run -> one.object("last", part -> HookWords.write(part, run)));
                }),
                lines.isEmpty() ? desk.words().of("hook.none") : text(lines));
        return ExitCode.DONE;
    }

    private String text(List<Hooks.Line> lines) {
        HookWords words = new HookWords(desk.words());
        Table table = new Table("NAME", "ON", "TO", "LAST", "");
        for (Hooks.Line line : lines) {
            table.row(
                    line.hook().name(),
                    HookWords.when(line.hook()),
                    line.hook().way().shown(),
                    line.last().map(run -> run.event()).orElse(""),
                    line.last().map(run -> words.end(run.end())).orElse(""));
        }
        return table.toString();
    }
}
