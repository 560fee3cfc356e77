package org.keytally.app.cli.vault;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.Problem;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.usecase.vault.PublishKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `vault rotate`
@Command(description = "Publish a new secret in the place of an old one, or go back to the one before.")
final class VaultRotate implements Callable<Integer> {

    private final Desk desk;
    private final VaultDesk vaults;

    @Parameters(index = "0", paramLabel = "NAME", description = "Its name in the vault, as 'vault list' shows it.")
    private String name = "";

    @Option(names = "--vault", paramLabel = "VAULT", description = "Which one, where several are connected.")
    private @Nullable String vault;

    @Option(names = "--back", description = "Publish the secret before the newest again.")
    private boolean isBack;

    VaultRotate(Desk desk) {
        this.desk = desk;
        this.vaults = new VaultDesk(desk);
    }

    @Override
    public Integer call() {
        VaultLink link = vaults.link(Optional.ofNullable(vault));
        VaultName named = vaults.name(name);
        PublishKey publishing = vaults.work(desk.home()).publishKey();
        if (isBack) {
            return new Publishing(desk).show(link, publishing.rollBack(link, named));
        }
        Secret given = desk.secret(desk.words().of("keys.add.ask")).orElseThrow(
                () -> Problem.usage(desk.words().of("keys.add.nothing"), desk.words().of("vault.publish.nothing"))
                        .stop());
        try (Secret secret = given) {
            return new Publishing(desk).show(link, publishing.rotate(link, named, secret));
        }
    }
}
