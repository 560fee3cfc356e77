package org.keytally.app.cli.home;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Table;
import org.keytally.core.usecase.audit.ReadTrail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `audit list`
@Command(description = "List the latest events, the oldest first.")
final class AuditList implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private final TrailOptions options = new TrailOptions();

    @Option(names = "--last", paramLabel = "N", description = "How many (default: 200).")
    private int last = 200;

    AuditList(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (last < 1 || last > 1_000_000) {
            return desk.show(
                    Problem.usage("The option --last takes a number from 1 to 1000000.", "Use audit export for all."));
        }
        ReadTrail.Wanted wanted = options.wanted();
        List<ReadTrail.Line> lines =
                desk.existingHome().map(home -> home.audits().readTrail().latest(wanted, last)).orElse(List.of());
        desk.result(json -> json.list("events", lines, EventJson::write), text(lines));
        return ExitCode.DONE;
    }

    private String text(List<ReadTrail.Line> lines) {
        if (lines.isEmpty()) {
            return desk.words().of(desk.existingHome().isPresent() ? "audit.none-such" : "audit.none");
        }
        Table table = new Table(">NO", "WHEN (UTC)", "WHO", "WHERE", "WHAT", "ABOUT");
        for (ReadTrail.Line line : lines) {
            table.row(
                    String.valueOf(line.sequence()),
                    line.event().at().toString().substring(0, 19).replace('T', ' '),
                    line.who().orElse(desk.words().of("audit.erased")),
                    line.host().orElse(desk.words().of("audit.erased")),
                    line.event().action().label(),
                    about(line));
        }
        return table.toString();
    }

    private static String about(ReadTrail.Line line) {
        String facts = line.event().facts().entrySet().stream()
                .filter(fact -> !fact.getKey().equals("fingerprint"))
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining(" "));
        return facts.isEmpty() ? line.event().subject().id() : facts;
    }
}
