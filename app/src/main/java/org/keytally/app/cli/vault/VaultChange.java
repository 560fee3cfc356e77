package org.keytally.app.cli.vault;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.keys.Cleared;
import org.keytally.app.cli.keys.KeyOptions;
import org.keytally.core.Keytally;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.usecase.keys.KeyWish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `vault change`
@Command(description = "Change what is written on a shared key, such as its validity; what is not named stays as it is.")
final class VaultChange implements Callable<Integer> {

    private final Desk desk;
    private final VaultDesk vaults;

    @Parameters(index = "0", paramLabel = "NAME", description = "Its name in the vault, as 'vault list' shows it.")
    private String name = "";

    @Mixin
    private final KeyOptions options = new KeyOptions();

    @Mixin
    private final Cleared cleared = new Cleared();

    @Option(names = "--vault", paramLabel = "VAULT", description = "Which one, where several are connected.")
    private @Nullable String vault;

    VaultChange(Desk desk) {
        this.desk = desk;
        this.vaults = new VaultDesk(desk);
    }

    @Override
    public Integer call() {
        cleared.check();
        if (options.isBeyondChange() || options.isRenaming()) {
            return desk.show(beyond());
        }
        VaultLink link = vaults.link(Optional.ofNullable(vault));
        VaultName named = vaults.name(name);
        Keytally home = desk.home();
        return new Publishing(desk)
                .show(link, vaults.work(home).publishKey().change(link, named, key -> changed(key, home)));
    }

    private Problem beyond() {
        return Problem.usage(desk.words().of("vault.change.beyond"), desk.words().of("vault.change.beyond.hint"));
    }

    private SharedKey changed(SharedKey key, Keytally home) {
        KeyWish standing = new KeyWish(
                Optional.of(key.provider().value()),
                Optional.of(key.label()),
                key.scope(),
                key.environment(),
                key.connection(),
                key.terms(),
                key.notes(),
                Marks.USUAL);
        KeyWish wish = options.over(standing, home.plainHosts(), cleared);
        if (!wish.environment().equals(key.environment())) {
            throw beyond().stop();
        }
        return new SharedKey(
                key.provider(),
                key.label(),
                wish.scope() == Scope.PERSONAL ? key.scope() : wish.scope(),
                key.environment(),
                wish.connection(),
                wish.terms(),
                wish.notes());
    }
}
