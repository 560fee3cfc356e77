package org.keytally.app.cli.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.vault.VaultDesk;
import org.keytally.core.Keytally;
import org.keytally.core.domain.policy.Policy;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.PublishPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `policy publish`
@Command(description = "Sign a policy and put it into the vault.")
final class PolicyPublish implements Callable<Integer> {

    // A secret of a vault has 25 kB at most, and the document grows by a third in it.
    private static final int LONGEST = 18_000;

    private final Desk desk;
    private final VaultDesk vaults;

    @Parameters(index = "0", paramLabel = "FILE", description = "The policy, as JSON.")
    private Path file = Path.of("");

    @Option(names = "--signing-key", paramLabel = "FILE", required = true, description = "The key that signs; made where the file is not there.")
    private Path signingKey = Path.of("");

    @Option(names = "--vault", paramLabel = "VAULT", description = "Which one, where several are connected.")
    private @Nullable String vault;

    PolicyPublish(Desk desk) {
        this.desk = desk;
        this.vaults = new VaultDesk(desk);
    }

    @Override
    public Integer call() {
        VaultLink link = vaults.link(Optional.ofNullable(vault));
        String document = text(file);
        Keytally home = desk.home();
        PublishPolicy publishing = vaults.work(home).publishPolicy();
        Path key = desk.command().workingDirectory().resolve(signingKey);
        return switch (publishing.publish(link, document, key, home.providers())) {
            case PublishPolicy.Result.Published(Policy policy, String pinned) -> {
                desk.result(
                        json -> PolicyShow.write(json, policy).text("policy_key", pinned),
                        desk.words().of("policy.published", policy.issue(), link.address().name(), pinned));
                yield ExitCode.DONE;
            }
            case PublishPolicy.Result.BadField(String field) -> desk.show(Problem.usage(
                    desk.words().of("policy.bad-field", field), desk.words().of("policy.bad-field.hint")));
            case PublishPolicy.Result.NoKey() -> desk.show(Problem.usage(
                    desk.words().of("policy.no-key", signingKey), desk.words().of("policy.no-key.hint")));
            case PublishPolicy.Result.Failed(var why) -> vaults.show(link, why);
        };
    }

    private String text(Path given) {
        Path path = desk.command().workingDirectory().resolve(given);
        try {
            if (Files.size(path) <= LONGEST) {
                return Files.readString(path);
            }
        } catch (IOException unreadable) {
            // told below
        }
        throw Problem.usage(desk.words().of("policy.no-file", given), desk.words().of("policy.no-file.hint")).stop();
    }
}
