package org.keytally.app.cli.rotation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Lease;
import org.keytally.core.domain.rotation.Rotation;
import org.keytally.core.usecase.rotation.Rotations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `keys due`
@Command(description = "List the keys whose secret is to be replaced, yours and shared ones, and who can do it.")
public final class KeysDue implements Callable<Integer> {

    private static final int MOST_DAYS = 3_650;

    private final Desk desk;

    @Option(names = "--days", paramLabel = "N", description = "Look so many days ahead (default: 0, what is due now).")
    private int days;

    public KeysDue(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (days < 0 || days > MOST_DAYS) {
            return desk.show(Problem.usage(
                    desk.words().of("rotation.bad-days"), desk.words().of("rotation.bad-days.hint", MOST_DAYS)));
        }
        Optional<Rotations> rotations =
                desk.existingHome().map(home -> home.rotations(desk.command().environment()));
        List<Rotations.Line> lines = rotations.map(one -> one.due(Duration.ofDays(days))).orElse(List.of());
        List<Key> onTheirWay = rotations.map(Rotations::onTheirWay).orElse(List.of());
        desk.result(
                json -> json.list("due", lines, KeysDue::write)
                        .texts("on_their_way", onTheirWay.stream().map(Key::label).toList()),
                text(lines) + onTheirWay(onTheirWay));
        return ExitCode.DONE;
    }

    private static void write(Json json, Rotations.Line line) {
        Key key = line.due().key();
        json.text("key", key.label())
                .text("id", key.id().value())
                .text("provider", key.provider().value())
                .text("scope", Words.code(key.scope()))
                .text("environment", key.environment().map(Words::code))
                .text("vault", key.terms().lease().map(Lease::vault))
                .moment("due", Optional.of(line.due().at()))
                .flag("is_due", line.due().isOver())
                .text("by", line.byProgram() ? "program" : "hand")
                .text("page", line.provider().flatMap(one -> one.keys().page()).map(Object::toString))
                .text("stage", line.open().map(Rotation::stage).map(Words::code));
    }

    private String text(List<Rotations.Line> lines) {
        if (lines.isEmpty()) {
            return desk.words().of("rotation.none");
        }
        Instant now = desk.existingHome().map(Keytally::now).orElseThrow();
        Table table = new Table("KEY", "PROVIDER", "WHOSE", "ENVIRONMENT", "DUE", "MADE", "STAGE");
        lines.forEach(line -> table.row(
                line.due().key().label(),
                line.due().key().provider().value(),
                Words.code(line.due().key().scope()),
                line.due().key().environment().map(Words::code).orElse("all"),
                Moments.relative(line.due().at(), now),
                desk.words().of(line.byProgram() ? "rotation.by-program" : "rotation.by-hand"),
                line.open().map(one -> desk.words().of("rotation.stage", one.stage())).orElse("–")));
        return table + "\n" + desk.words().of("rotation.how") + "\n";
    }

    private String onTheirWay(List<Key> keys) {
        return keys.isEmpty()
                ? ""
                : "\n" + desk.words().of("rotation.on-their-way",
                        String.join(", ", keys.stream().map(Key::label).toList()));
    }
}
