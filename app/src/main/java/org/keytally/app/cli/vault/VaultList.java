package org.keytally.app.cli.vault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Moments;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultTerms;
import org.keytally.core.usecase.vault.ListVault;
import org.keytally.core.usecase.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `vault list`
@Command(description = "List what lies in the vault, as it says so itself.")
final class VaultList implements Callable<Integer> {

    private final Desk desk;
    private final VaultDesk vaults;

    @Option(names = "--vault", paramLabel = "VAULT", description = "Which one, where several are connected.")
    private @Nullable String vault;

    VaultList(Desk desk) {
        this.desk = desk;
        this.vaults = new VaultDesk(desk);
    }

    @Override
    public Integer call() {
        VaultLink link = vaults.link(Optional.ofNullable(vault));
        return switch (vaults.work(desk.home()).listVault().list(link)) {
            case ListVault.Result.Listed(List<ListVault.Line> lines, Optional<String> region) -> {
                desk.result(
                        json -> json.text("vault", link.address().place())
                                .text("region", region)
                                .list("secrets", lines, VaultList::write),
                        (lines.isEmpty() ? desk.words().of("vault.empty", link.address().name()) + "\n" : text(lines))
                                + place(link, region));
                yield ExitCode.DONE;
            }
            case ListVault.Result.Failed(VaultFailure why) -> vaults.show(link, why);
        };
    }

    private String place(VaultLink link, Optional<String> region) {
        return region.map(one -> desk.words().of("vault.region", link.address().name(), one))
                .orElseGet(() -> desk.words().of("vault.region.none", link.address().name()));
    }

    private static void write(Json json, ListVault.Line line) {
        VaultTerms terms = line.item().terms();
        json.text("name", line.item().name().value())
                .flag("shared_key", line.isShared())
                .flag("enabled", terms.isEnabled())
                .moment("from", terms.validity().from())
                .moment("to", terms.validity().to())
                .moment("changed", line.item().changed())
                .text("key", line.key().map(Key::label));
    }

    private String text(List<ListVault.Line> lines) {
        Table table = new Table("NAME", "WHAT", "STATE", "UNTIL", "KEY HERE");
        lines.forEach(line -> table.row(
                line.item().name().value(),
                desk.words().of(line.isShared() ? "vault.shared" : "vault.other"),
                desk.words().of(line.item().terms().isEnabled() ? "vault.enabled" : "vault.disabled"),
                line.item().terms().validity().to().map(Moments::exact).orElse("–"),
                line.key().map(Key::label).orElse("–")));
        return table.toString();
    }
}
