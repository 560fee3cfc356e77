package org.keytally.app.cli.prompt;

import org.keytally.app.cli.desk.Desk;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The group of commands for models.
@Command(description = "List the models of a provider.")
public final class ModelsCommands {

    private ModelsCommands() {}

    public static CommandLine of(Desk desk) {
        return new CommandLine(new ModelsCommands()).addSubcommand("list", new ModelsList(desk));
    }
}
