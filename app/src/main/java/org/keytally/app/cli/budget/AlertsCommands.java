package org.keytally.app.cli.budget;

import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.hook.AlertsTest;
import org.keytally.app.cli.hook.HookCommands;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The group of commands for alerts.
@Command(description = "See which budgets crossed a mark and what was unusual, and tell others when it happens.")
public final class AlertsCommands {

    private AlertsCommands() {}

    public static CommandLine of(Desk desk) {
        return new CommandLine(new AlertsCommands())
                .addSubcommand("list", new AlertsList(desk))
                .addSubcommand("rules", new AlertsRules(desk))
                .addSubcommand("test", new AlertsTest(desk))
                .addSubcommand("hook", HookCommands.of(desk));
    }
}
