package org.keytally.app.cli.vault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.NewFile;
import org.keytally.app.cli.desk.Problem;
import org.keytally.core.usecase.vault.VaultWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `vault invite`
@Command(description = "Write an invitation to the connected vaults: addresses, team and policy key, nothing secret.")
final class VaultInvite implements Callable<Integer> {

    private static final int LONGEST = 200;

    private final Desk desk;
    private final VaultDesk vaults;

    @Parameters(index = "0", paramLabel = "FILE", description = "The file to write.")
    private String file = "";

    @Option(names = "--team", paramLabel = "NAME", description = "The name of the team (default: the policy's).")
    private @Nullable String team;

    VaultInvite(Desk desk) {
        this.desk = desk;
        this.vaults = new VaultDesk(desk);
    }

    @Override
    public Integer call() {
        if (vaults.links().isEmpty()) {
            vaults.link(Optional.empty());
        }
        VaultWork work = vaults.work(desk.home());
        String name = Optional.ofNullable(team)
                .or(() -> work.policy().map(kept -> kept.policy().team()))
                .map(String::strip)
                .filter(one -> !one.isEmpty()
                        && one.length() <= LONGEST
                        && one.chars().noneMatch(Character::isISOControl))
                .orElseThrow(() -> Problem.usage(
                        desk.words().of("vault.invite.no-team"), desk.words().of("vault.invite.no-team.hint")).stop());
        Path path = desk.command().workingDirectory().resolve(file);
        Optional<Problem> failed =
                NewFile.write(path, work.invite(name).getBytes(StandardCharsets.UTF_8), desk.words());
        if (failed.isPresent()) {
            return desk.show(failed.get());
        }
        desk.result(
                json -> json.text("file", path.toString()).text("team", name),
                desk.words().of("vault.invite.written", path));
        return ExitCode.DONE;
    }
}
