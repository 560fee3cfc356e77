package org.keytally.app.cli.home;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.domain.audit.TrailCheck;
import picocli.CommandLine.Command;

/// `audit verify`
@Command(description = "Check that nothing in the journal was changed, removed, moved or cut off.")
final class AuditVerify implements Callable<Integer> {

    private final Desk desk;

    AuditVerify(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Optional<TrailCheck> check = desk.existingHome().map(home -> home.audits().verifyTrail().verify());
        if (check.isEmpty()) {
            desk.result(json -> json.flag("whole", true).number("records", 0).number("events", 0),
                    desk.words().of("audit.none"));
            return ExitCode.DONE;
        }
        return switch (check.get()) {
            case TrailCheck.Whole(long records, long events) -> {
                desk.result(
                        json -> json.flag("whole", true).number("records", records).number("events", events),
                        desk.words().of("audit.whole", records, events));
                yield ExitCode.DONE;
            }
            case TrailCheck.Broken broken -> desk.show(problem(broken));
        };
    }

    private Problem problem(TrailCheck.Broken broken) {
        Words words = desk.words();
        String place = words.of("audit.place", broken.sequence(), broken.segment(), broken.offset());
        return Problem.unavailable(
                words.of("audit.broken"), words.of("audit.wrong", broken.wrong()) + " " + place,
                words.of("audit.broken.hint"))
                .with("wrong", Words.code(broken.wrong()))
                .with("sequence", String.valueOf(broken.sequence()))
                .with("segment", broken.segment())
                .with("offset", String.valueOf(broken.offset()));
    }
}
