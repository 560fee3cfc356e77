package org.keytally.app.cli.team;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.team.Cap;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.team.TeamResult;
import org.keytally.core.usecase.team.TeamWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `team mint`
@Command(description = "Make a key for one member, sealed for them alone.")
final class TeamMint implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "MEMBER", description = "A name or an id.")
    private String member = "";

    @Option(names = "--provider", paramLabel = "ID", description = "Whose key, where you can make several.")
    private @Nullable String provider;

    @Option(names = "--key", paramLabel = "KEY", description = "The key of yours that makes it, where there are several.")
    private @Nullable String key;

    @Mixin
    private final CapOptions cap = new CapOptions();

    @Option(names = "--vault", paramLabel = "VAULT", description = "Where members are kept, where several are connected.")
    private @Nullable String vault;

    TeamMint(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        TeamDesk team = new TeamDesk(desk, vault);
        Optional<Cap> wanted = cap.over(Cap.USUAL, desk.words());
        VaultLink link = team.link();
        TeamWork work = team.work();
        ProviderId whose = team.provider(Optional.ofNullable(provider));
        if (wanted.isPresent()
                && work.changeMember(link).change(member, wanted, Optional.empty()) instanceof TeamResult.NotDone no) {
            return team.show(no, "team.minted");
        }
        return team.show(work.giveKeys(link).mint(member, whose, Optional.ofNullable(key)), "team.minted");
    }
}
