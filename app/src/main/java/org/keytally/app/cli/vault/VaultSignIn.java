package org.keytally.app.cli.vault;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.vault.SignInFace;
import org.keytally.core.domain.vault.SignedIn;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.SignIn;
import org.keytally.core.usecase.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `vault sign-in`
@Command(description = "Sign in again for a vault that is connected by browser or by a code.")
final class VaultSignIn implements Callable<Integer> {

    private final Desk desk;
    private final VaultDesk vaults;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ADDRESS", description = "Which vault, where several are connected.")
    private @Nullable String address;

    VaultSignIn(Desk desk) {
        this.desk = desk;
        this.vaults = new VaultDesk(desk);
    }

    @Override
    public Integer call() {
        VaultLink link = vaults.link(Optional.ofNullable(address));
        Optional<SignInFace> face = SignInDesk.of(desk);
        if (face.isEmpty()) {
            return desk.show(vaults.nobodyHere(link));
        }
        Words words = desk.words();
        return switch (vaults.work(desk.home()).signIn().signIn(link, face.get())) {
            case SignIn.Result.Done(VaultLink placed, SignedIn who) -> {
                desk.result(
                        json -> json.text("vault", placed.address().place())
                                .text("signed_in_as", who.person())
                                .moment("signed_in_until", Optional.of(who.until())),
                        words.of("vault.signed-in", placed.address().name(),
                                who.person().orElseGet(() -> words.of("vault.somebody")), Moments.exact(who.until())));
                yield ExitCode.DONE;
            }
            case SignIn.Result.NotAsked(VaultLink placed) -> desk.show(Problem.usage(
                    words.of("vault.sign-in.elsewhere", placed.address().name()),
                    words.of("vault.sign-in.elsewhere.hint")));
            case SignIn.Result.NoClient() -> desk.show(vaults.noClient());
            case SignIn.Result.Failed(VaultFailure why) -> vaults.show(link, why);
        };
    }
}
