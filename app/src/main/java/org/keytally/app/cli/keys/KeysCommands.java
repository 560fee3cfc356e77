package org.keytally.app.cli.keys;

import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The group of commands for keys.
@Command(description = "Add, list, test, replace, change, switch, remove and import keys.")
public final class KeysCommands {

    private KeysCommands() {}

    public static CommandLine of(Desk desk, KeyTest test, Callable<Integer> due, Callable<Integer> rotate) {
        return new CommandLine(new KeysCommands())
                .addSubcommand("list", new KeysList(desk))
                .addSubcommand("add", new KeysAdd(desk, test))
                .addSubcommand("test", test)
                .addSubcommand("replace", new KeysReplace(desk, test))
                .addSubcommand("due", due)
                .addSubcommand("rotate", rotate)
                .addSubcommand("change", new KeysChange(desk))
                .addSubcommand("primary", new KeysPrimary(desk))
                .addSubcommand("enable", new KeysEnable(desk))
                .addSubcommand("disable", new KeysDisable(desk))
                .addSubcommand("remove", new KeysRemove(desk))
                .addSubcommand("restore", new KeysRestore(desk))
                .addSubcommand("import", new KeysImport(desk));
    }
}
