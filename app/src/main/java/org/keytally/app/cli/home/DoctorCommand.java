package org.keytally.app.cli.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.Check;
import org.keytally.core.domain.home.CheckKind;
import org.keytally.core.domain.home.CheckState;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.usecase.home.CheckHealth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `doctor`
@Command(description = "Check everything that must be well, and say how to mend what is not.")
public final class DoctorCommand implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--rebuild", description = "Make the index anew from the journal first.")
    private boolean rebuild;

    public DoctorCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        List<Check> checks = new ArrayList<>(desk.machineHealth().check());
        try {
            desk.existingHome().ifPresent(home -> {
                if (rebuild) {
                    desk.notice(desk.words().of("doctor.rebuilt", home.rebuildIndex().rebuild()));
                }
                checks.addAll(home.checkHealth().check());
            });
        } catch (HomeException closed) {
            checks.add(new Check("home", CheckState.BROKEN, CheckKind.HOME_CLOSED, Map.of(
                    "kind", Words.code(closed.kind()), "detail", String.valueOf(closed.getMessage()))));
        }
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
