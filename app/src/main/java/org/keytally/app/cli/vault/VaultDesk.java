package org.keytally.app.cli.vault;

import java.util.List;
import java.util.Optional;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.domain.vault.SignedIn;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.usecase.vault.VaultFailure;
import org.keytally.core.usecase.vault.VaultWork;

/// What the commands for vaults share: which vault is meant, and the words for what it did not do.
public final class VaultDesk {

    private final Desk desk;

    public VaultDesk(Desk desk) {
        this.desk = desk;
    }

    Optional<VaultWork> work() {
        return desk.existingHome().map(this::work);
    }

    public VaultWork work(Keytally home) {
        return home.vaults(desk.command().environment());
    }

    /// The vaults that are connected.
    List<VaultLink> links() {
        return work().map(VaultWork::links).orElse(List.of());
    }

    /// The vault that is meant: the one named, else the only one.
    ///
    /// @param named its name or address, where it was given
    public VaultLink link(Optional<String> named) {
        List<VaultLink> links = links();
        if (links.isEmpty()) {
            throw Problem.unavailable(words().of("vault.none"), words().of("vault.none.message"),
                    words().of("vault.none.hint")).stop();
        }
        if (named.isEmpty() && links.size() > 1) {
            throw Problem.usage(words().of("vault.which"), words().of("vault.which.hint", names(links))).stop();
        }
        return named.isEmpty()
                ? links.getFirst()
                : links.stream().filter(link -> isNamed(link, named.get())).findFirst().orElseThrow(
                        () -> Problem.usage(
                                words().of("vault.unknown", named.get()),
                                words().of("vault.which.hint", names(links))).stop());
    }

    /// Who is signed in for a vault, as far as this home knows.
    Optional<SignedIn> signedIn(VaultLink link) {
        return work().flatMap(work -> work.signIn().standing(link));
    }

    VaultName name(String text) {
        return VaultName.parse(text).orElseThrow(
                () -> Problem.usage(words().of("vault.bad-name", text), words().of("vault.bad-name.hint")).stop());
    }

    /// Shows what a vault did not do.
    public int show(VaultLink link, VaultFailure failure) {
        return desk.show(problem(link, failure));
    }

    /// The words for what a vault did not do.
    public Problem problem(VaultLink link, VaultFailure failure) {
        Problem problem = Problem.unavailable(
                words().of("vault.failed"),
                words().of("vault.why." + Words.code(failure.kind()), link.address().name(), failure.detail()),
                hint(link, failure.kind()));
        return failure.after()
                .map(wait -> problem.with("retry_after", String.valueOf(wait.toSeconds())))
                .orElse(problem)
                .with("reason", Words.code(failure.kind()));
    }

    private String hint(VaultLink link, VaultException.Kind kind) {
        String hint = kind == VaultException.Kind.NOT_SIGNED_IN
                ? signIn(link.way())
                : "vault.why." + Words.code(kind) + ".hint";
        return words().of(hint, link.address().place(), link.address().name());
    }

    private static String signIn(VaultLink.Way way) {
        return switch (way) {
            case AZ -> "vault.why.not-signed-in.hint";
            case WORKLOAD -> "vault.why.no-workload.hint";
            case BROWSER, DEVICE -> "vault.why.sign-in-ended.hint";
        };
    }

    /// Nobody would see what to do to sign in.
    Problem nobodyHere(VaultLink link) {
        return Problem.unavailable(
                words().of("vault.failed"),
                words().of("vault.sign-in.nobody", link.address().name()),
                words().of("vault.sign-in.nobody.hint"))
                .with("reason", Words.code(VaultException.Kind.NOT_SIGNED_IN));
    }

    /// The program as which to sign in was not said.
    Problem noClient() {
        return Problem.usage(words().of("vault.no-client"), words().of("vault.no-client.hint"));
    }

    /// Shows that something was done with a name in the vault.
    int done(VaultLink link, VaultName name, String sentence) {
        desk.result(
                json -> json.text("vault", link.address().place()).text("name", name.value()), sentence);
        return ExitCode.DONE;
    }

    private static boolean isNamed(VaultLink link, String text) {
        return link.address().name().equals(text)
                || VaultAddress.parse(text).filter(link.address()::equals).isPresent();
    }

    private static String names(List<VaultLink> links) {
        return String.join(", ", links.stream().map(link -> link.address().name()).toList());
    }

    private Words words() {
        return desk.words();
    }
}
