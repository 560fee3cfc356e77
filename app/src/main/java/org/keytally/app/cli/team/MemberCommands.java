package org.keytally.app.cli.team;

import org.keytally.app.cli.desk.Desk;
import picocli.CommandLine;

/// The commands for keys of members' own, within the group of a team.
public final class MemberCommands {

    private MemberCommands() {}

    /// Adds them to the group.
    public static CommandLine into(CommandLine team, Desk desk) {
        return team.addSubcommand("join", new TeamJoin(desk))
                .addSubcommand("add", new TeamAdd(desk))
                .addSubcommand("members", new TeamMembers(desk))
                .addSubcommand("mint", new TeamMint(desk))
                .addSubcommand("rotate-key", new TeamRotateKey(desk))
                .addSubcommand("change", new TeamChange(desk))
                .addSubcommand("disable", new TeamTurn.Disable(desk))
                .addSubcommand("enable", new TeamTurn.Enable(desk))
                .addSubcommand("remove", new TeamRemove(desk))
                .addSubcommand("received", new TeamReceived(desk))
                .addSubcommand("provision", new TeamProvision(desk));
    }
}
