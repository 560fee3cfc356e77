package org.keytally.app.cli.money;

import org.keytally.app.cli.desk.Desk;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The group of commands for prices.
@Command(description = "See, set, import and compare prices, in US dollars for a million tokens.")
public final class PricesCommands {

    private PricesCommands() {}

    public static CommandLine of(Desk desk) {
        return new CommandLine(new PricesCommands())
                .addSubcommand("list", new PricesList(desk))
                .addSubcommand("show", new PricesShow(desk))
                .addSubcommand("set", new PricesSet(desk))
                .addSubcommand("import", new PricesImport(desk))
                .addSubcommand("history", new PricesHistory(desk))
                .addSubcommand("what-if", new PricesWhatIf(desk))
                .addSubcommand("cost", new PricesCost(desk));
    }
}
