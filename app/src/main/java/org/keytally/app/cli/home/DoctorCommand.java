package org.keytally.app.cli.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.NewFile;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.CheckText;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.Programs;
import org.keytally.core.domain.home.Check;
import org.keytally.core.domain.home.CheckKind;
import org.keytally.core.domain.home.CheckState;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.usecase.home.CheckHealth;
import org.keytally.core.usecase.home.MendCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `doctor`
@Command(description = "Check everything that must be well, and say how to mend what is not.")
public final class DoctorCommand implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--rebuild", description = "Make the index anew from the journal first.")
    private boolean rebuild;

    @Option(names = "--mend", description = "Mend first what the program can mend by itself: who may look into the home, and the index.")
    private boolean mend;

    @Option(names = "--bundle", paramLabel = "FILE", description = "Write versions, checks, counts and settings to a new zip file for somebody who helps; nothing private is in it.")
    private @Nullable Path bundle;

    public DoctorCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (mend) {
            // A home that others may look into does not open.
            mend(desk.machineHealth().check(), _ -> Programs.seclusion(desk.homeFolder()).closeToOthers());
        }
        List<Check> closed = new ArrayList<>();
        Optional<Keytally> home = home(closed);
        home.filter(_ -> rebuild).ifPresent(open -> desk.notice(
                desk.words().of("doctor.rebuilt", open.care().rebuildIndex().rebuild())));
        home.filter(_ -> mend).ifPresent(open -> mend(
                open.care().checkHealth().check(), check -> open.care().mendCheck().mend(check.kind())));
        List<Check> checks = checks(home);
        checks.addAll(closed);
        return bundle == null || !closed.isEmpty()
                ? show(checks)
                : write(home, checks, desk.command().workingDirectory().resolve(bundle));
    }

    private Optional<Keytally> home(List<Check> closed) {
        try {
            return desk.existingHome();
        } catch (HomeException shut) {
            closed.add(new Check("home", CheckState.BROKEN, CheckKind.HOME_CLOSED, Map.of(
                    "kind", Words.code(shut.kind()), "detail", String.valueOf(shut.getMessage()))));
            return Optional.empty();
        }
    }

    private List<Check> checks(Optional<Keytally> home) {
        List<Check> checks = new ArrayList<>(desk.machineHealth().check());
        home.ifPresent(open -> checks.addAll(open.care().checkHealth().check()));
        return checks;
    }

    private void mend(List<Check> checks, Predicate<Check> way) {
        checks.stream()
                .filter(check -> MendCheck.canMend(check.kind()))
                .forEach(check -> desk.notice(desk.words().of(
                        way.test(check) ? "doctor.mended" : "doctor.not-mended", check.name())));
    }

    private int write(Optional<Keytally> home, List<Check> checks, Path path) {
        if (home.isEmpty()) {
            return desk.show(Problem.usage(desk.words().of("data.nothing"), desk.words().of("data.nothing.hint")));
        }
        byte[] bytes = home.get().care().bundleSupport().bundle(
                checks, home.get().diagnoses().all(desk.environment()), Optional.empty());
        Optional<Problem> problem = NewFile.write(path, bytes, desk.words());
        if (problem.isEmpty()) {
            desk.result(json -> json.text("file", path.toString()).number("bytes", bytes.length),
                    desk.words().of("data.exported", path));
        }
        return problem.map(desk::show).orElse(ExitCode.DONE);
    }

    private int show(List<Check> checks) {
        CheckText text = new CheckText(desk.words());
        desk.result(json -> json.list("checks", checks, (one, check) -> one.text("name", check.name())
                .text("state", Words.code(check.state()))
                .text("detail", text.detail(check))
                .text("mend", text.mend(check))), text(text, checks));
        return switch (CheckHealth.worst(checks)) {
            case OK -> ExitCode.DONE;
            case CARE -> ExitCode.CARE;
            case BROKEN -> ExitCode.UNAVAILABLE;
        };
    }

    private String text(CheckText text, List<Check> checks) {
        Table table = new Table("", "CHECK", "");
        for (Check check : checks) {
            String mend = text.mend(check);
            String detail = text.detail(check);
            table.row(desk.words().of("check.state", check.state()), check.name(),
                    mend.isEmpty() ? detail : detail + " → " + mend);
        }
        return table.toString();
    }
}
