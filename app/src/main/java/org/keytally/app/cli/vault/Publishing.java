package org.keytally.app.cli.vault;

import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.usecase.vault.PublishKey;
import org.keytally.core.usecase.vault.VaultFailure;

/// What came of publishing, in words.
public final class Publishing {

    private final Desk desk;
    private final VaultDesk vaults;

    public Publishing(Desk desk) {
        this.desk = desk;
        this.vaults = new VaultDesk(desk);
    }

    public int show(VaultLink link, PublishKey.Result result) {
        Words words = desk.words();
        return switch (result) {
            case PublishKey.Result.Published(VaultName name, long generation) -> {
                desk.result(
                        json -> json.text("vault", link.address().place())
                                .text("name", name.value())
                                .number("generation", generation),
                        words.of("vault.published", name, link.address().name(), generation));
                yield ExitCode.DONE;
            }
            case PublishKey.Result.NameTaken(VaultName name) -> refused("taken", name);
            case PublishKey.Result.Absent(VaultName name) -> refused("absent", name);
            case PublishKey.Result.Deleted(VaultName name) -> refused("deleted", name);
            case PublishKey.Result.Unreadable(VaultName name) -> refused("unreadable", name);
            case PublishKey.Result.Overtaken(VaultName name) -> desk.show(Problem.unavailable(
                    words.of("vault.failed"), words.of("vault.publish.overtaken", name),
                    words.of("vault.publish.overtaken.hint")));
            case PublishKey.Result.Failed(VaultFailure why) -> vaults.show(link, why);
        };
    }

    private int refused(String why, VaultName name) {
        return desk.show(Problem.usage(
                desk.words().of("vault.publish." + why, name),
                desk.words().of("vault.publish." + why + ".hint", name)));
    }
}
