package org.keytally.app.cli.home;

import org.keytally.app.cli.desk.Desk;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The group of commands for settings.
@Command(description = "Read and change settings.")
public final class SettingsCommands {

    private SettingsCommands() {}

    public static CommandLine of(Desk desk) {
        return new CommandLine(new SettingsCommands())
                .addSubcommand("list", new SettingsList(desk))
                .addSubcommand("get", new SettingsGet(desk))
                .addSubcommand("set", new SettingsSet(desk))
                .addSubcommand("unset", new SettingsUnset(desk))
                .addSubcommand("recommended", new SettingsRecommended(desk));
    }
}
