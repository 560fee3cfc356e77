package org.keytally.app.cli.home;

import org.keytally.app.cli.desk.Desk;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The group of commands for the data of the home.
@Command(description = "Export, import, erase and move what the home holds.")
public final class DataCommands {

    private DataCommands() {}

    public static CommandLine of(Desk desk) {
        return new CommandLine(new DataCommands())
                .addSubcommand("export", new DataExport(desk))
                .addSubcommand("import", new DataImport(desk))
                .addSubcommand("erase", new DataErase(desk))
                .addSubcommand("rekey", new DataRekey(desk))
                .addSubcommand("accept", new DataAccept(desk));
    }
}
