package org.keytally.app.cli.prompt;

import org.keytally.app.cli.desk.Desk;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The group of commands for batches.
@Command(description = "List and collect prompts that were given to a provider to answer when it pleases.")
public final class BatchCommands {

    private BatchCommands() {}

    public static CommandLine of(Desk desk) {
        return new CommandLine(new BatchCommands())
                .addSubcommand("list", new BatchList(desk))
                .addSubcommand("collect", new BatchCollect(desk));
    }
}
