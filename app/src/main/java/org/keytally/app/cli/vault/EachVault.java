package org.keytally.app.cli.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Problem;
import org.keytally.core.domain.vault.VaultLink;

/// Asks vaults one after the other and tells what came of it: as lines at once, as JSON in one object at the end.
final class EachVault {

    private final Desk desk;

    EachVault(Desk desk) {
        this.desk = desk;
    }

    /// One vault is told by itself, several as a list; the exit code is that of the last that failed.
    int ask(List<VaultLink> links, Function<VaultLink, VaultAnswer> question) {
        return links.size() == 1 ? tell(question.apply(links.getFirst())) : list(links, question);
    }

    /// The same, always as a list.
    int list(List<VaultLink> links, Function<VaultLink, VaultAnswer> question) {
        int code = ExitCode.DONE;
        List<VaultAnswer> answers = new ArrayList<>();
        for (VaultLink link : links) {
            VaultAnswer answer = question.apply(link);
            answers.add(answer);
            int came = desk.speaksJson() ? code(answer) : tell(answer);
            code = came == ExitCode.DONE ? code : came;
        }
        if (desk.speaksJson()) {
            desk.result(json -> json.list("vaults", answers, this::write), "");
        }
        return code;
    }

    private int tell(VaultAnswer answer) {
        return switch (answer) {
            case VaultAnswer.Told(Json.Part members, String lines) -> {
                desk.result(members, lines);
                yield ExitCode.DONE;
            }
            case VaultAnswer.Partly(var _, String lines, var problem) when !desk.speaksJson() -> {
                desk.say(lines);
                yield desk.show(problem);
            }
            case VaultAnswer.Partly(Json.Part members, var _, var problem) -> {
                desk.result(json -> write(json, members, problem), "");
                yield problem.exitCode();
            }
            case VaultAnswer.Failed(var _, var problem) -> desk.show(problem);
        };
    }

    private static int code(VaultAnswer answer) {
        return switch (answer) {
            case VaultAnswer.Told _ -> ExitCode.DONE;
            case VaultAnswer.Partly(var _, var _, var problem) -> problem.exitCode();
            case VaultAnswer.Failed(var _, var problem) -> problem.exitCode();
        };
    }

    private void write(Json json, VaultAnswer answer) {
        switch (answer) {
            case VaultAnswer.Told(Json.Part members, String _) -> members.write(json);
            case VaultAnswer.Partly(Json.Part members, var _, var problem) -> write(json, members, problem);
            case VaultAnswer.Failed(Json.Part vault, var problem) -> write(json, vault, problem);
        }
    }

    private void write(Json json, Json.Part members, Problem problem) {
        members.write(json);
        desk.write(json, problem);
    }
}
