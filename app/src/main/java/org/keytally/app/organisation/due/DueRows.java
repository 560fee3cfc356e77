package org.keytally.app.organisation.due;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.organisation.due.DueRow.Dates;
import org.keytally.app.organisation.due.DueRow.Shown;
import org.keytally.app.organisation.due.DueRow.State;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Lease;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.rotation.DueList;
import org.keytally.core.domain.rotation.Rotation;
import org.keytally.core.domain.rotation.Rotation.Stage;
import org.keytally.core.usecase.rotation.FollowRotation.Course;
import org.keytally.core.usecase.rotation.FollowRotation.Maker;
import org.keytally.core.usecase.rotation.Rotations;

/// Makes rows of the keys that are due, those on their way first.
record DueRows(Words words, Formats formats, Instant now) {

    /// @param onTheirWay the keys whose rotation was begun, due or not
    List<DueRow> of(List<Course> onTheirWay, List<Rotations.Line> due) {
        List<DueRow> rows = new ArrayList<>();
        onTheirWay.stream().sorted(Comparator.comparing(one -> one.key().label())).map(this::begun).forEach(rows::add);
        due.stream().filter(line -> line.open().isEmpty()).map(this::due).forEach(rows::add);
        return List.copyOf(rows);
    }

    private DueRow begun(Course course) {
        Rotation rotation = course.open().orElseThrow();
        boolean isByProgram = rotation.stage() == Stage.GRACE
                ? rotation.replaced().isPresent()
                : course.maker() == Maker.PROGRAM;
        return row(course.key(), course.provider(), state(rotation), course.key().rotationDue(), isByProgram);
    }

    private DueRow due(Rotations.Line line) {
        DueList.Due due = line.due();
        String when = formats.relative(due.at(), now);
        State state = due.isOver()
                ? new State(Tone.WARNING, "fth-rotate-cw", words.of("due.over"))
                : new State(Tone.PLAIN, "fth-clock", words.of("due.soon", when));
        return row(due.key(), line.provider(), state, Optional.of(due.at()), line.byProgram());
    }

    private DueRow row(Key key, Optional<Provider> provider, State state, Optional<Instant> due, boolean byProgram) {
        return new DueRow(
                key.id().value(),
                key.label(),
                provider.map(Provider::name).orElse(key.provider().value()),
                Payer.of(key.scope()),
                key.environment(),
                state,
                new Dates(shown(key.trace().stored()), due.map(this::shown)),
                words.of(byProgram ? "due.by-program" : "due.by-hand"),
                key.terms().lease().map(Lease::vault));
    }

    private State state(Rotation rotation) {
        boolean isOver = Stream.of(rotation.until()).flatMap(Optional::stream).noneMatch(now::isBefore);
        return switch (rotation.stage()) {
            case ASKED, READY -> new State(Tone.WARNING, "fth-play", words.of("due.begun"));
            case GRACE, DONE, BACK -> isOver
                    ? new State(Tone.WARNING, "fth-scissors", words.of("due.to-end"))
                    : new State(Tone.GOOD, "fth-repeat", words.of("due.grace"));
        };
    }

    private Shown shown(Instant moment) {
        return new Shown(formats.relative(moment, now), formats.exact(moment));
    }
}
