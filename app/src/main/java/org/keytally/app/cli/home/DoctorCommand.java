package org.keytally.app.cli.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
        desk.result(json -> json.list("checks", checks, (one, check) -> one.text("name", check.name())
                .text("state", Words.code(check.state()))
                .text("detail", detail(check))
                .text("mend", mend(check))), text(checks));
        return switch (CheckHealth.worst(checks)) {
            case OK -> ExitCode.DONE;
            case CARE -> ExitCode.CARE;
            case BROKEN -> ExitCode.UNAVAILABLE;
        };
    }

    private String text(List<Check> checks) {
        Table table = new Table("", "CHECK", "");
        for (Check check : checks) {
            String sign = desk.words().of("check.state", check.state());
            String mend = mend(check);
            table.row(sign, check.name(), mend.isEmpty() ? detail(check) : detail(check) + " → " + mend);
        }
        return table.toString();
    }

    private String detail(Check check) {
        String facts = check.facts().entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        if (check.kind() == CheckKind.FINE) {
            return facts;
        }
        String sentence = desk.words().of("check", check.kind());
        return facts.isEmpty() ? sentence : sentence + " (" + facts + ")";
    }

    private String mend(Check check) {
        if (check.kind() == CheckKind.FINE) {
            return "";
        }
        if (check.kind() == CheckKind.HOME_CLOSED) {
            return desk.words().of("home." + check.facts().get("kind") + ".hint");
        }
        return desk.words().of("check." + Words.code(check.kind()) + ".mend", check.facts().getOrDefault("label", ""));
    }
}
