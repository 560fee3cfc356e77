package org.keytally.app.cli.vault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Words;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.usecase.vault.PublishKey;
import org.keytally.core.usecase.vault.RewrapKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `vault rewrap`
@Command(description = "Seal the shared keys anew under the newest version of the key that wraps them.")
final class VaultRewrap implements Callable<Integer> {

    private final Desk desk;
    private final VaultDesk vaults;

    @Option(names = "--wrapping-key", paramLabel = "NAME", description = "Wrap all by this RSA key of the vault from now on.")
    private @Nullable String wrapping;

    @Option(names = "--rotate", description = "Make a new version of the wrapping key first.")
    private boolean isRotated;

    @Option(names = "--vault", paramLabel = "VAULT", description = "Which one, where several are connected.")
    private @Nullable String vault;

    VaultRewrap(Desk desk) {
        this.desk = desk;
        this.vaults = new VaultDesk(desk);
    }

    @Override
    public Integer call() {
        VaultLink link = vaults.link(Optional.ofNullable(vault));
        Optional<VaultName> chosen = Optional.ofNullable(wrapping).map(vaults::name);
        Optional<VaultName> rotated =
                isRotated ? Optional.of(chosen.orElse(PublishKey.WRAPPING)) : Optional.empty();
        return switch (vaults.work(desk.home()).rewrapKeys().rewrap(link, rotated, chosen)) {
            case RewrapKeys.Result.Done(List<RewrapKeys.Line> lines) -> {
                desk.result(
                        json -> json.text("vault", link.address().place()).list("keys", lines, VaultRewrap::write),
                        lines.isEmpty()
                                ? desk.words().of("vault.synced.nothing", link.address().name())
                                : text(lines));
                yield lines.stream().anyMatch(line -> line.kind() == RewrapKeys.Line.Kind.FAILED)
                        ? ExitCode.UNAVAILABLE
                        : ExitCode.DONE;
            }
            case RewrapKeys.Result.Failed(var why, List<RewrapKeys.Line> lines, var _) -> {
                lines.forEach(line -> desk.notice(line.name() + ": " + desk.words().of("vault.wrapped", line.kind())));
                yield vaults.show(link, why);
            }
        };
    }

    private static void write(Json json, RewrapKeys.Line line) {
        json.text("name", line.name().value()).text("state", Words.code(line.kind()));
    }

    private String text(List<RewrapKeys.Line> lines) {
        Table table = new Table("NAME IN THE VAULT", "WRAPPING");
        lines.forEach(line -> table.row(line.name().value(), desk.words().of("vault.wrapped", line.kind())));
        return table.toString();
    }
}
