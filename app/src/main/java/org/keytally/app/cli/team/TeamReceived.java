package org.keytally.app.cli.team;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `team received`
@Command(description = "Note that a member has their key, by the receipt they tell, and take away what waits of it.")
final class TeamReceived implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "MEMBER", description = "A name or an id.")
    private String member = "";

    @Parameters(index = "1", paramLabel = "RECEIPT", description = "What 'vault sync' told the member.")
    private String receipt = "";

    @Option(names = "--vault", paramLabel = "VAULT", description = "Where members are kept, where several are connected.")
    private @Nullable String vault;

    TeamReceived(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        TeamDesk team = new TeamDesk(desk, vault);
        return team.show(team.work().giveKeys(team.link()).received(member, receipt), "team.received");
    }
}
