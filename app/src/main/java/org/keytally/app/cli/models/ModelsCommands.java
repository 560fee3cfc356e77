package org.keytally.app.cli.models;

import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The group of commands for models.
@Command(description = "List models, and say which one a prompt type gets.")
public final class ModelsCommands {

    private ModelsCommands() {}

    /// The group with everything in it.
    ///
    /// @param list the command that asks providers
    public static CommandLine of(Desk desk, Callable<Integer> list) {
        return new CommandLine(new ModelsCommands())
                .addSubcommand("list", list)
                .addSubcommand("map", new ModelsMap(desk))
                .addSubcommand("tiers", new ModelsTiers(desk))
                .addSubcommand("baseline", new ModelsBaseline(desk));
    }
}
