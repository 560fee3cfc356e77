package org.keytally.app.cli.policy;

import org.keytally.app.cli.desk.Desk;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The group of commands for the organisation's policy.
@Command(description = "The organisation's signed rules: what may be used, by whom, and what an admin set for everybody.")
public final class PolicyCommands {

    private PolicyCommands() {}

    public static CommandLine of(Desk desk) {
        return new CommandLine(new PolicyCommands())
                .addSubcommand("show", new PolicyShow(desk))
                .addSubcommand("publish", new PolicyPublish(desk));
    }
}
