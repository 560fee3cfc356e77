package org.keytally.app.cli.team;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.core.domain.team.Cap;
import org.keytally.core.domain.team.Member;
import org.keytally.core.usecase.team.AddMember;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `team add`
@Command(description = "Take a member in by the request they wrote; compare the id with theirs.")
final class TeamAdd implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "FILE", description = "What 'team join' wrote.")
    private String file = "";

    @Mixin
    private final CapOptions cap = new CapOptions();

    @Option(names = "--pilot", description = "They are among the first.")
    private boolean isPilot;

    @Option(names = "--vault", paramLabel = "VAULT", description = "Where members are kept, where several are connected.")
    private @Nullable String vault;

    TeamAdd(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        TeamDesk team = new TeamDesk(desk, vault);
        Cap wanted = cap.over(Cap.USUAL, desk.words()).orElse(Cap.USUAL);
        String text = team.text(file);
        return switch (team.work().addMember(team.link()).add(text, wanted, isPilot)) {
            case AddMember.Result.Added(Member member) -> team.show(member, "team.added");
            case AddMember.Result.Known(Member member) -> team.show(member, "team.known");
            case AddMember.Result.NotAdded(var why) -> desk.show(team.problem(why));
        };
    }
}
