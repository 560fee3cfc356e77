package org.keytally.app.cli.environments;

import org.keytally.app.cli.desk.Desk;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The group of commands for environments.
@Command(description = "See environments, take presets, bring .env files in and out.")
public final class EnvCommands {

    private EnvCommands() {}

    public static CommandLine of(Desk desk) {
        return new CommandLine(new EnvCommands())
                .addSubcommand("list", new EnvList(desk))
                .addSubcommand("use", new EnvUse(desk))
                .addSubcommand("drop", new EnvDrop(desk))
                .addSubcommand("import", new EnvImport(desk))
                .addSubcommand("export", new EnvExport(desk));
    }
}
