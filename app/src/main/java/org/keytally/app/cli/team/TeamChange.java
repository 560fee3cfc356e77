package org.keytally.app.cli.team;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.Problem;
import org.keytally.core.domain.team.Cap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `team change`
@Command(description = "Change what a member's keys may use, and whether they are among the first.")
final class TeamChange implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "MEMBER", description = "A name or an id.")
    private String member = "";

    @Mixin
    private final CapOptions cap = new CapOptions();

    @Option(names = "--pilot", negatable = true, description = "They are among the first, or no more.")
    private @Nullable Boolean isPilot;

    @Option(names = "--vault", paramLabel = "VAULT", description = "Where members are kept, where several are connected.")
    private @Nullable String vault;

    TeamChange(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        TeamDesk team = new TeamDesk(desk, vault);
        Optional<Cap> wanted = cap.over(Cap.USUAL, desk.words());
        if (wanted.isEmpty() && isPilot == null) {
            return desk.show(Problem.usage(
                    desk.words().of("team.nothing-said"), desk.words().of("team.bad-limit.hint")));
        }
        return team.show(
                team.work().changeMember(team.link()).change(member, wanted, Optional.ofNullable(isPilot)),
                "team.changed");
    }
}
