package org.keytally.app.cli.vault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.SignOut;
import org.keytally.core.usecase.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `vault sign-out`
@Command(description = "Forget the sign-in to a vault; the connection stays, and its keys until their lease ends.")
final class VaultSignOut implements Callable<Integer> {

    private final Desk desk;
    private final VaultDesk vaults;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ADDRESS", description = "Which vault, where several are connected.")
    private @Nullable String address;

    VaultSignOut(Desk desk) {
        this.desk = desk;
        this.vaults = new VaultDesk(desk);
    }

    @Override
    public Integer call() {
        VaultLink link = vaults.link(Optional.ofNullable(address));
        Words words = desk.words();
        String name = link.address().name();
        return switch (vaults.work(desk.home()).signOut().signOut(link)) {
            case SignOut.Result.Done(List<VaultLink> others) -> {
                List<String> also = others.stream().map(one -> one.address().name()).toList();
                desk.result(
                        json -> json.text("vault", link.address().place()).flag("signed_out", true).texts("also", also),
                        also.isEmpty()
                                ? words.of("vault.signed-out", name)
                                : words.of("vault.signed-out.also", name, String.join(", ", also)));
                yield ExitCode.DONE;
            }
            case SignOut.Result.Nobody() -> {
                desk.result(
                        json -> json.text("vault", link.address().place()).flag("signed_out", false),
                        words.of("vault.sign-out.nobody", name));
                yield ExitCode.DONE;
            }
            case SignOut.Result.Elsewhere() -> desk.show(Problem.usage(
                    words.of("vault.sign-in.elsewhere", name), words.of("vault.sign-out.elsewhere.hint")));
            case SignOut.Result.Failed(VaultFailure why) -> vaults.show(link, why);
        };
    }
}
