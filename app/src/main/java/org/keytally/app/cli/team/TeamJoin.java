package org.keytally.app.cli.team;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.NewFile;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.team.JoinTeam;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `team join`
@Command(description = "Write a request for keys of your own, for your admin; nothing in it is secret.")
final class TeamJoin implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "FILE", description = "The file to write.")
    private String file = "";

    @Option(names = "--name", paramLabel = "NAME", description = "Your name, as your admin knows you (default: who is signed in here).")
    private @Nullable String name;

    @Option(names = "--vault", paramLabel = "VAULT", description = "Where you collect, where several are connected.")
    private @Nullable String vault;

    TeamJoin(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        TeamDesk team = new TeamDesk(desk, vault);
        VaultLink link = team.link();
        String who = Optional.ofNullable(name).orElseGet(desk.home()::person).strip();
        if (!Key.isPossibleLabel(who)) {
            return desk.show(Problem.usage(desk.words().of("team.bad-name"), desk.words().of("team.bad-name.hint")));
        }
        return switch (team.work().joinTeam().ask(who, link)) {
            case JoinTeam.Result.Asked(String text, String id) -> written(who, text, id);
            case JoinTeam.Result.NotKept(var why) -> desk.show(new Refusals(desk.words()).problem(why));
        };
    }

    private int written(String who, String text, String id) {
        Path path = desk.command().workingDirectory().resolve(file);
        Optional<Problem> failed = NewFile.write(path, text.getBytes(StandardCharsets.UTF_8), desk.words());
        if (failed.isPresent()) {
            return desk.show(failed.get());
        }
        desk.result(
                json -> json.text("file", path.toString()).text("member", who).text("id", id),
                desk.words().of("team.asked", path, id));
        return ExitCode.DONE;
    }
}
