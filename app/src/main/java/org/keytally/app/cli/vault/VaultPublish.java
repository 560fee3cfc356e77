package org.keytally.app.cli.vault;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.keys.KeyOptions;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretExam;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.prompt.KeyTrial;
import org.keytally.core.usecase.prompt.SecretTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `vault publish`
@Command(description = "Publish a key for others to use; its secret is read from standard input or asked for without echo.")
final class VaultPublish implements Callable<Integer> {

    private final Desk desk;
    private final VaultDesk vaults;

    @Mixin
    private final KeyOptions options = new KeyOptions();

    @Option(names = "--vault", paramLabel = "VAULT", description = "Which one, where several are connected.")
    private @Nullable String vault;

    @Option(names = "--wrapping-key", paramLabel = "NAME", description = "The RSA key of the vault that wraps it (default: the one it had, else keytally).")
    private @Nullable String wrapping;

    @Option(names = "--yes", description = "Publish it even where its test fails.")
    private boolean yes;

    VaultPublish(Desk desk) {
        this.desk = desk;
        this.vaults = new VaultDesk(desk);
    }

    @Override
    public Integer call() {
        VaultLink link = vaults.link(Optional.ofNullable(vault));
        Keytally home = desk.home();
        KeyWish wish = options.wish(home.plainHosts());
        Secret given = desk.secret(desk.words().of("keys.add.ask")).orElseThrow(
                () -> Problem.usage(desk.words().of("keys.add.nothing"), desk.words().of("vault.publish.nothing"))
                        .stop());
        try (Secret secret = given) {
            Provider provider = provider(home, wish, secret);
            SharedKey key = shared(wish, provider);
            if (!mayGoOn(home, key, provider, secret)) {
                return desk.show(Problem.usage(
                        desk.words().of("vault.publish.untested"), desk.words().of("vault.publish.untested.hint")));
            }
            return new Publishing(desk)
                    .show(link, vaults.work(home).publishKey().publish(link, key, secret, wrapping()));
        }
    }

    private Optional<VaultName> wrapping() {
        return Optional.ofNullable(wrapping).map(vaults::name);
    }

    private Provider provider(Keytally home, KeyWish wish, Secret secret) {
        Optional<Provider> provider = wish.provider().isPresent()
                ? home.providers().find(wish.provider().get())
                : SecretExam.recognise(secret, home.providers()).likeliest();
        return provider
                .filter(one -> !isForAdmins(one) && SecretExam.refusal(secret, one).isEmpty())
                .orElseThrow(() -> Problem.usage(
                        desk.words().of("vault.publish.no-provider"), desk.words().of("vault.publish.no-provider.hint"))
                        .stop());
    }

    private boolean isForAdmins(Provider provider) {
        if (provider.isMint()) {
            throw Problem.usage(
                    desk.words().of("vault.publish.mint", provider.name()),
                    desk.words().of("vault.publish.mint.hint")).stop();
        }
        return false;
    }

    private SharedKey shared(KeyWish wish, Provider provider) {
        String label = wish.label().orElse(provider.name());
        if (!Key.isPossibleLabel(label)) {
            throw Problem.usage(
                    desk.words().of("refusal.bad-label"),
                    desk.words().of("refusal.bad-label.hint", Key.LONGEST_LABEL)).stop();
        }
        return new SharedKey(
                provider.id(),
                label,
                wish.scope() == Scope.PERSONAL ? Scope.TEAM : wish.scope(),
                wish.environment(),
                wish.connection(),
                wish.terms(),
                wish.notes());
    }

    // Another address than the provider's own cannot be tried before the key has one.
    private boolean mayGoOn(Keytally home, SharedKey key, Provider provider, Secret secret) {
        if (key.connection().endpoint().isPresent() || !provider.answersPrompts()) {
            return true;
        }
        SecretTrial trial = home.prompts().testKey().test(provider, secret);
        String verdict = switch (trial) {
            case SecretTrial.Tried(KeyTrial.Verdict found, var models) ->
                found == KeyTrial.Verdict.VALID ? "" : desk.words().of("vault.publish.verdict", found);
            case SecretTrial.NotTried(var why) -> desk.words().of("vault.publish.not-tried");
        };
        return verdict.isEmpty() || Stream.of(verdict).peek(desk::notice)
                .allMatch(said -> desk.agrees(yes, desk.words().of("vault.publish.anyway")));
    }
}
