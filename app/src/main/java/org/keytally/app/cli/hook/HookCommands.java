package org.keytally.app.cli.hook;

import org.keytally.app.cli.desk.Desk;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The group of commands for hooks.
@Command(description = "Run a program or tell an address when a budget, a payer or a key changes.")
public final class HookCommands {

    private HookCommands() {}

    public static CommandLine of(Desk desk) {
        return new CommandLine(new HookCommands())
                .addSubcommand("set", new HookSet(desk))
                .addSubcommand("list", new HookList(desk))
                .addSubcommand("remove", new HookRemove(desk));
    }
}
