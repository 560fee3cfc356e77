package org.keytally.app.cli.vault;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.core.domain.vault.VaultLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `vault leave`
@Command(description = "Forget a vault and every key that it lends; a key made for you stays.")
final class VaultLeave implements Callable<Integer> {

    private final Desk desk;
    private final VaultDesk vaults;

    @Option(names = "--vault", paramLabel = "VAULT", description = "Which one, where several are connected.")
    private @Nullable String vault;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    VaultLeave(Desk desk) {
        this.desk = desk;
        this.vaults = new VaultDesk(desk);
    }

    @Override
    public Integer call() {
        VaultLink link = vaults.link(Optional.ofNullable(vault));
        String name = link.address().name();
        if (!desk.agrees(yes, desk.words().of("vault.leave.ask", name))) {
            return desk
                    .show(Problem.usage(desk.words().of("vault.leave.kept"), desk.words().of("vault.leave.kept.hint")));
        }
        vaults.work(desk.home()).connectVault().leave(link);
        desk.result(json -> json.text("vault", link.address().place()), desk.words().of("vault.left", name));
        return ExitCode.DONE;
    }
}
