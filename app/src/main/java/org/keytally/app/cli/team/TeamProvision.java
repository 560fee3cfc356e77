package org.keytally.app.cli.team;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.team.Cap;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.team.AddMember;
import org.keytally.core.usecase.team.Provision;
import org.keytally.core.usecase.team.TeamWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `team provision`
@Command(description = "Do for all members what is to be done: first keys, those that are due, changed limits, the end of old ones. For a job that runs from time to time.")
final class TeamProvision implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--provider", paramLabel = "ID", description = "Whose keys, where you can make several.")
    private @Nullable String provider;

    @Option(names = "--key", paramLabel = "KEY", description = "The key of yours that makes them, where there are several.")
    private @Nullable String key;

    @Option(names = "--requests", paramLabel = "DIR", description = "Take in everybody whose request lies in this folder first.")
    private @Nullable Path requests;

    @Option(names = "--pilot", description = "Only those who are among the first.")
    private boolean isPilot;

    @Option(names = "--rotation", paramLabel = "CADENCE", description = "monthly, quarterly, never or days such as 45d; default: what the policy says, else monthly.")
    private @Nullable String rotation;

    @Option(names = "--preview", description = "Only say what would be done.")
    private boolean isPreview;

    @Option(names = "--vault", paramLabel = "VAULT", description = "Where members are kept, where several are connected.")
    private @Nullable String vault;

    TeamProvision(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (isPreview && requests != null) {
            throw Problem.usage(desk.words().of("team.preview-requests"), desk.words().of("team.preview-requests.hint"))
                    .stop();
        }
        TeamDesk team = new TeamDesk(desk, vault);
        TeamWork work = team.work().by(_ -> Optional.ofNullable(key));
        Cadence cadence = rotation == null ? work.cadence() : cadence(rotation);
        VaultLink link = team.link();
        ProviderId whose = team.provider(Optional.ofNullable(provider));
        for (String text : requests(team)) {
            if (work.addMember(link).add(text, Cap.USUAL, false) instanceof AddMember.Result.NotAdded(var why)) {
                desk.notice(team.problem(why).message());
            }
        }
        Provision provision = work.provision(link);
        Provision.Wish wish = new Provision.Wish(whose, isPilot, cadence);
        Provision.Result result = isPreview ? provision.preview(wish) : provision.provision(wish);
        if (result.failure().isPresent()) {
            result.lines().forEach(line -> desk.notice(line.member().name() + ": " + words(line)));
            return desk.show(team.problem(result.failure().get()));
        }
        desk.result(
                json -> json.list("members", result.lines(), this::write),
                result.lines().isEmpty() ? desk.words().of("team.none") : text(result.lines()));
        return ExitCode.DONE;
    }

    private Cadence cadence(String word) {
        return Cadence.parse(word).orElseThrow(() -> Problem.usage(
                desk.words().of("team.bad-rotation"), desk.words().of("team.bad-rotation.hint")).stop());
    }

    private List<String> requests(TeamDesk team) {
        if (requests == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        Path folder = desk.command().workingDirectory().resolve(requests);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            files.forEach(file -> texts.add(team.text(file.toString())));
        } catch (IOException unreadable) {
            throw Problem.usage(
                    desk.words().of("team.no-file", requests), desk.words().of("team.no-request.hint")).stop();
        }
        return texts;
    }

    private void write(Json json, Provision.Line line) {
        json.text("member", line.member().name())
                .text("id", line.member().id())
                .text(isPreview ? "due" : "done", Words.code(line.act()));
    }

    private String text(List<Provision.Line> lines) {
        Table table = new Table("MEMBER", isPreview ? "DUE" : "DONE");
        lines.forEach(line -> table.row(line.member().name(), words(line)));
        return table.toString();
    }

    private String words(Provision.Line line) {
        return desk.words().of(isPreview ? "minting.due" : "minting.act", line.act());
    }
}
