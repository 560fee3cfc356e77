package org.keytally.app.cli.vault;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.usecase.vault.ChangeShared;
import org.keytally.core.usecase.vault.ChangeShared.Turn;
import org.keytally.core.usecase.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `vault disable`, `enable`, `delete`, `recover` and `purge`
abstract sealed class VaultTurn implements Callable<Integer> {

    private final Desk desk;
    private final VaultDesk vaults;
    private final Turn turn;

    @Parameters(index = "0", paramLabel = "NAME", description = "Its name in the vault, as 'vault list' shows it.")
    private String name = "";

    @Option(names = "--vault", paramLabel = "VAULT", description = "Which one, where several are connected.")
    private @Nullable String vault;

    VaultTurn(Desk desk, Turn turn) {
        this.desk = desk;
        this.vaults = new VaultDesk(desk);
        this.turn = turn;
    }

    @Override
    public Integer call() {
        VaultLink link = vaults.link(Optional.ofNullable(vault));
        VaultName named = vaults.name(name);
        if (!mayGoOn(named, link)) {
            return desk.show(Problem.usage(
                    desk.words().of("vault.purge.kept"), desk.words().of("vault.leave.kept.hint")));
        }
        return switch (vaults.work(desk.home()).changeShared().turn(link, named, turn)) {
            case ChangeShared.Result.Done() ->
                vaults.done(link, named, desk.words().of("vault.turned." + Words.code(turn), named.value()));
            case ChangeShared.Result.Absent() -> desk.show(Problem.usage(
                    desk.words().of("vault.publish.absent", named),
                    desk.words().of("vault.publish.absent.hint", named)));
            case ChangeShared.Result.Failed(VaultFailure why) -> vaults.show(link, why);
        };
    }

    /// Whether what cannot be taken back is wanted.
    boolean mayGoOn(VaultName named, VaultLink link) {
        return true;
    }

    /// `vault disable`
    @Command(description = "Let nobody fetch a shared key any more; members lose it at their next sync.")
    static final class Disable extends VaultTurn {

        Disable(Desk desk) {
            super(desk, Turn.DISABLE);
        }
    }

    /// `vault enable`
    @Command(description = "Let a disabled key be fetched again.")
    static final class Enable extends VaultTurn {

        Enable(Desk desk) {
            super(desk, Turn.ENABLE);
        }
    }

    /// `vault delete`
    @Command(description = "Delete a shared key; it can be recovered until the vault purges it.")
    static final class Delete extends VaultTurn {

        Delete(Desk desk) {
            super(desk, Turn.DELETE);
        }
    }

    /// `vault recover`
    @Command(description = "Bring a deleted key back.")
    static final class Recover extends VaultTurn {

        Recover(Desk desk) {
            super(desk, Turn.RECOVER);
        }
    }

    /// `vault purge`
    @Command(description = "End a deleted key for good, where the vault allows it.")
    static final class Purge extends VaultTurn {

        private final Desk desk;

        @Option(names = "--yes", description = "Do not ask.")
        private boolean yes;

        Purge(Desk desk) {
            super(desk, Turn.PURGE);
            this.desk = desk;
        }

        @Override
        boolean mayGoOn(VaultName named, VaultLink link) {
            return desk.agrees(yes, desk.words().of("vault.purge.ask", named, link.address().name()));
        }
    }
}
