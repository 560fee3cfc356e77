package org.keytally.app.cli.vault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.PolicyNews;
import org.keytally.core.usecase.vault.SyncVault;
import org.keytally.core.usecase.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `vault sync`
@Command(description = "Fetch the shared keys that are yours to use, and drop those that were withdrawn.")
final class VaultSync implements Callable<Integer> {

    private final Desk desk;
    private final VaultDesk vaults;

    @Option(names = "--vault", paramLabel = "VAULT", description = "Which one (default: all that are connected).")
    private @Nullable String vault;

    VaultSync(Desk desk) {
        this.desk = desk;
        this.vaults = new VaultDesk(desk);
    }

    @Override
    public Integer call() {
        List<VaultLink> links = vault == null && !vaults.links().isEmpty()
                ? vaults.links()
                : List.of(vaults.link(Optional.ofNullable(vault)));
        return new EachVault(desk).ask(links, this::sync);
    }

    private VaultAnswer sync(VaultLink link) {
        return switch (vaults.work(desk.home()).syncVault().sync(link)) {
            case SyncVault.Result.Synced(List<SyncVault.Line> lines, var until, PolicyNews policy) -> {
                if (policy != PolicyNews.NONE && policy != PolicyNews.KEPT) {
                    desk.notice(desk.words().of("vault.policy", policy));
                }
                lines.forEach(line -> line.receipt()
                        .ifPresent(receipt -> desk.notice(desk.words().of("vault.receipt", receipt))));
                yield new VaultAnswer.Told(
                        json -> json.text("vault", link.address().place())
                                .list("keys", lines, VaultSync::write)
                                .text("policy", Words.code(policy))
                                .moment("leased_until", Optional.of(until)),
                        lines.isEmpty()
                                ? desk.words().of("vault.synced.nothing", link.address().name())
                                : text(lines) + desk.words().of("vault.synced", Moments.exact(until)));
            }
            case SyncVault.Result.Failed(VaultFailure why, List<SyncVault.Line> lines) -> {
                lines.forEach(line -> desk.notice(line.name() + ": " + desk.words().of("vault.line", line.kind())));
                yield new VaultAnswer.Failed(
                        json -> json.text("vault", link.address().place()), vaults.problem(link, why));
            }
        };
    }

    private static void write(Json json, SyncVault.Line line) {
        json.text("name", line.name().value())
                .text("state", Words.code(line.kind()))
                .text("key", line.key().map(Key::label));
        line.receipt().ifPresent(receipt -> json.text("receipt", receipt));
    }

    private String text(List<SyncVault.Line> lines) {
        Table table = new Table("KEY", "NAME IN THE VAULT", "STATE");
        lines.forEach(line -> table.row(
                line.key().map(Key::label).orElse("–"), line.name().value(),
                desk.words().of("vault.line", line.kind())));
        return table.toString();
    }
}
