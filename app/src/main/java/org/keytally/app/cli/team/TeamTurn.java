package org.keytally.app.cli.team;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands that switch a member's keys.
abstract sealed class TeamTurn implements Callable<Integer> {

    private final Desk desk;
    private final boolean isEnabled;

    @Parameters(index = "0", paramLabel = "MEMBER", description = "A name or an id.")
    private String member = "";

    @Option(names = "--vault", paramLabel = "VAULT", description = "Where members are kept, where several are connected.")
    private @Nullable String vault;

    private TeamTurn(Desk desk, boolean isEnabled) {
        this.desk = desk;
        this.isEnabled = isEnabled;
    }

    @Override
    public Integer call() {
        TeamDesk team = new TeamDesk(desk, vault);
        return team.show(
                team.work().changeMember(team.link()).enable(member, isEnabled),
                isEnabled ? "team.enabled" : "team.disabled");
    }

    /// `team disable`
    @Command(description = "Let the provider take a member's keys no more, until they are enabled.")
    static final class Disable extends TeamTurn {

        Disable(Desk desk) {
            super(desk, false);
        }
    }

    /// `team enable`
    @Command(description = "Let the provider take a member's keys again.")
    static final class Enable extends TeamTurn {

        Enable(Desk desk) {
            super(desk, true);
        }
    }
}
