package org.keytally.app.cli.home;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.keytally.app.cli.desk.Csv;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.usecase.audit.ReadTrail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `audit export`
@Command(description = "Write all events to standard output, one a line.")
final class AuditExport implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private final TrailOptions options = new TrailOptions();

    @Option(names = "--format", paramLabel = "FORM", description = "csv (default) or json: one object a line.")
    private String form = "csv";

    AuditExport(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        String form = this.form.toLowerCase(Locale.ROOT);
        String wanted = desk.speaksJson() ? "json" : form;
        if (!form.equals("csv") && !form.equals("json")) {
            return desk.show(
                    Problem.usage("The option --format takes csv or json.", "For example: audit export --format json"));
        }
        ReadTrail.Wanted events = options.wanted();
        if (wanted.equals("csv")) {
            say(Csv.line("sequence", "id", "at", "action", "subject_kind", "subject", "who", "host", "version",
                    "facts"));
        }
        Optional<Keytally> home = desk.existingHome();
        home.ifPresent(
                open -> open.audits().exportTrail().export(events, wanted, line -> write(line, wanted.equals("csv"))));
        return ExitCode.DONE;
    }

    private void write(ReadTrail.Line line, boolean asCsv) {
        if (asCsv) {
            say(csv(line));
        } else {
            desk.talk().output(Json.line(json -> EventJson.write(json, line)));
        }
    }

    private static String csv(ReadTrail.Line line) {
        var event = line.event();
        return Csv.line(
                String.valueOf(line.sequence()),
                event.id().toString(),
                event.at().toString(),
                event.action().label(),
                Words.code(event.subject().kind()),
                event.subject().id(),
                line.who().orElse(event.who()),
                line.host().orElse(event.host()),
                event.version(),
                event.facts().entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + fact.getValue())
                        .collect(Collectors.joining("; ")));
    }

    private void say(String line) {
        desk.talk().output(line.getBytes(StandardCharsets.UTF_8));
    }
}
