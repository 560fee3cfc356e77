package org.keytally.app.cli.home;

import org.keytally.app.cli.desk.Desk;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The group of commands for the trail.
@Command(description = "List, verify and export who did what.")
public final class AuditCommands {

    private AuditCommands() {}

    public static CommandLine of(Desk desk) {
        return new CommandLine(new AuditCommands())
                .addSubcommand("list", new AuditList(desk))
                .addSubcommand("verify", new AuditVerify(desk))
                .addSubcommand("export", new AuditExport(desk));
    }
}
