package org.keytally.app.cli.budget;

import org.keytally.app.cli.desk.Desk;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The group of commands for budgets.
@Command(description = "Limit what may be used in a day, week, month or quarter: money, tokens or requests.")
public final class BudgetCommands {

    private BudgetCommands() {}

    public static CommandLine of(Desk desk) {
        return new CommandLine(new BudgetCommands())
                .addSubcommand("set", new BudgetSet(desk))
                .addSubcommand("list", new BudgetList(desk))
                .addSubcommand("remove", new BudgetRemove(desk))
                .addSubcommand("check", new BudgetCheck(desk));
    }
}
