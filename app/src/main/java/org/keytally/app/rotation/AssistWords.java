package org.keytally.app.rotation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.app.rotation.Assist.Reached;
import org.keytally.app.rotation.Assist.Side;
import org.keytally.app.rotation.Assist.Step;
import org.keytally.app.rotation.Assist.Ways;
import org.keytally.app.rotation.Assist.Whose;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Lease;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.rotation.Rotation;
import org.keytally.core.usecase.rotation.FollowRotation.Course;
import org.keytally.core.usecase.rotation.FollowRotation.Maker;

/// Brings the course of a rotation into the words of the assistant.
record AssistWords(Words words, Formats formats) {

    Assist of(Course course, Phase phase, Instant now) {
        Optional<Rotation> grace = course.open().filter(_ -> phase == Phase.GRACE);
        Optional<String> until = grace.flatMap(Rotation::until).filter(now::isBefore).map(formats::minute);
        Ways ways = new Ways(
                phase == Phase.BEGIN && course.maker() == Maker.PROGRAM,
                grace.flatMap(Rotation::replaced).isPresent(),
                until);
        return new Assist(
                whose(course), phase, former(course, phase, until), next(course, phase), steps(course, phase, until),
                text(course, phase, ways), ways);
    }

    /// What ending the former secret now means to whatever still holds it.
    String ending(Assist now) {
        String provider = now.whose().provider();
        return now.ways().early()
                .map(until -> words.of("rotate.end.early", until, provider))
                .orElseGet(() -> words.of("rotate.end.text", provider));
    }

    private static Whose whose(Course course) {
        Key key = course.key();
        return new Whose(
                key.label(), Payer.of(key.scope()), key.environment(), name(course),
                key.terms().lease().map(Lease::vault), course.provider().flatMap(one -> one.keys().page()));
    }

    private static String name(Course course) {
        return course.provider().map(Provider::name).orElse(course.key().provider().value());
    }

    private Side former(Course course, Phase phase, Optional<String> until) {
        String note = switch (phase) {
            case BEGIN, ASKED, READY, BACK -> words.of("rotate.side.in-use");
            case GRACE -> until.map(moment -> words.of("rotate.side.good-until", moment))
                    .orElseGet(() -> words.of("rotate.side.to-end"));
            case DONE -> words.of("rotate.side.ended");
        };
        return new Side(masked(course.former()), note);
    }

    private Side next(Course course, Phase phase) {
        return switch (phase) {
            case BEGIN, ASKED, BACK -> new Side(Formats.UNKNOWN, words.of("rotate.side.none"));
            case READY -> new Side(masked(course.next()), words.of("rotate.side.waiting"));
            case GRACE, DONE -> new Side(masked(course.next()), words.of("rotate.side.in-use"));
        };
    }

    private static String masked(Optional<Fingerprint> trace) {
        return trace.map(Fingerprint::masked).orElse(Formats.UNKNOWN);
    }

    private List<Step> steps(Course course, Phase phase, Optional<String> until) {
        List<String> texts = List.of(
                words.of("rotate.step.make", name(course)),
                words.of("rotate.step.test"),
                course.key().terms().lease().map(lease -> words.of("rotate.step.publish", lease.vault()))
                        .orElseGet(() -> words.of("rotate.step.use")),
                words.of("rotate.step.grace"),
                words.of("rotate.step.end", name(course)));
        int reached = switch (phase) {
            case BEGIN, ASKED, BACK -> 0;
            case READY -> 1;
            case GRACE -> until.isPresent() ? 3 : 4;
            case DONE -> texts.size();
        };
        List<Step> steps = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            Reached how = at < reached ? Reached.DONE : Reached.LATER;
            steps.add(new Step(texts.get(at), at == reached ? Reached.NOW : how));
        }
        return List.copyOf(steps);
    }

    private String text(Course course, Phase phase, Ways ways) {
        return switch (phase) {
            case BEGIN -> switch (course.maker()) {
                case PROGRAM -> words.of("rotate.make.program", name(course));
                case PROGRAM_WANTS_KEY -> words.of("rotate.make.wants-key", name(course));
                case PERSON -> words.of("rotate.make.hand", name(course));
            };
            case ASKED -> words.of("rotate.asked", name(course));
            case READY -> words.of("rotate.ready");
            case GRACE -> grace(course, ways);
            case DONE -> words.of("rotate.done");
            case BACK -> words.of("rotate.backed", name(course));
        };
    }

    private String grace(Course course, Ways ways) {
        String former = masked(course.former());
        String name = name(course);
        if (ways.ends()) {
            return ways.early()
                    .map(until -> words.of("rotate.grace.program", until, name))
                    .orElseGet(() -> words.of("rotate.over.program", name));
        }
        return ways.early()
                .map(until -> words.of("rotate.grace.hand", until, former, name))
                .orElseGet(() -> words.of("rotate.over.hand", former, name));
    }
}
