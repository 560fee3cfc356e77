package org.keytally.app.cli.budget;

import org.keytally.app.cli.desk.Desk;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The group of commands for the people of a team.
@Command(description = "What people may use, and keys of their own for the members of a team.")
public final class TeamCommands {

    private TeamCommands() {}

    public static CommandLine of(Desk desk) {
        CommandLine tier = new CommandLine(new Tiers())
                .addSubcommand("list", new TierList(desk))
                .addSubcommand("set", new TierSet(desk));
        return new CommandLine(new TeamCommands()).addSubcommand("tier", tier);
    }

    /// The group of commands for tiers.
    @Command(description = "See and set people's tiers: free, standard, micro, operator, enterprise, beta, admin, future4200.")
    private static final class Tiers {}
}
