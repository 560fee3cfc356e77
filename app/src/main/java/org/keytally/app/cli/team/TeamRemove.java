package org.keytally.app.cli.team;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.core.usecase.team.RemoveMember;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `team remove`
@Command(description = "End every key of a member at the providers, and what is kept of them.")
final class TeamRemove implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "MEMBER", description = "A name or an id.")
    private String member = "";

    @Option(names = "--vault", paramLabel = "VAULT", description = "Where members are kept, where several are connected.")
    private @Nullable String vault;

    @Option(names = "--yes", description = "Answer every question with yes.")
    private boolean yes;

    TeamRemove(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        TeamDesk team = new TeamDesk(desk, vault);
        RemoveMember members = team.work().removeMember(team.link());
        if (!desk.agrees(yes, desk.words().of("team.remove.ask", Refusals.shown(member)))) {
            return desk.show(Problem.usage(
                    desk.words().of("team.remove.kept"), desk.words().of("vault.leave.kept.hint")));
        }
        return team.show(members.remove(member), "team.removed");
    }
}
