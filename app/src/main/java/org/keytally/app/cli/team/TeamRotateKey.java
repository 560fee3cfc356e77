package org.keytally.app.cli.team;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.usecase.team.GiveKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `team rotate-key`
@Command(description = "Make another key in the place of the one a member has.")
final class TeamRotateKey implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "MEMBER", description = "A name or an id.")
    private String member = "";

    @Option(names = "--provider", paramLabel = "ID", description = "Whose key, where you can make several.")
    private @Nullable String provider;

    @Option(names = "--key", paramLabel = "KEY", description = "The key of yours that makes it, where there are several.")
    private @Nullable String key;

    @Option(names = "--delete-old", description = "End the old one at once; the member is without a key until they sync.")
    private boolean deleteOld;

    @Option(names = "--vault", paramLabel = "VAULT", description = "Where members are kept, where several are connected.")
    private @Nullable String vault;

    TeamRotateKey(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        TeamDesk team = new TeamDesk(desk, vault);
        GiveKeys keys = team.work().giveKeys(team.link());
        ProviderId whose = team.provider(Optional.ofNullable(provider));
        return team.show(
                keys.rotate(member, whose, Optional.ofNullable(key), deleteOld),
                deleteOld ? "team.rotated.deleted" : "team.rotated");
    }
}
