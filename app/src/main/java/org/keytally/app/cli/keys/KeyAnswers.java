package org.keytally.app.cli.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyCare;
import org.keytally.core.usecase.keys.KeyChange;
import org.keytally.core.usecase.keys.KeyRefusal;
import org.keytally.core.usecase.keys.ListKeys;

/// What the commands for keys say when they are done or refuse.
final class KeyAnswers {

    private final Desk desk;

    KeyAnswers(Desk desk) {
        this.desk = desk;
    }

    /// Changes a key and shows what came of it; no home is made for a key that cannot be there.
    ///
    /// @param sentence for the case that it was done
    int change(String name, Function<Keytally, KeyChange> change, String sentence) {
        KeyChange came = desk.existingHome()
                .map(change)
                .orElseGet(() -> new KeyChange.Refused(new KeyRefusal.NoSuchKey(name, List.of())));
        return switch (came) {
            case KeyChange.Done(Key key, Optional<Key> successor) -> {
                key(key, sentence.replace("{0}", key.label()));
                successor.ifPresent(other -> desk.notice(desk.words().of("keys.successor", other.label())));
                yield ExitCode.DONE;
            }
            case KeyChange.Already(Key key) -> {
                key(key, desk.words().of("keys.already", key.label()));
                yield ExitCode.DONE;
            }
            case KeyChange.Refused(KeyRefusal why) -> desk.show(problem(why));
        };
    }

    /// Shows one key: as JSON whole, else the sentence.
    void key(Key key, String sentence) {
        Instant now = desk.home().now();
        ListKeys.Line line = new ListKeys.Line(key, key.state(now), KeyCare.of(key, now), ListKeys.Past.NONE);
        desk.result(json -> KeyJson.write(json, line), sentence);
    }

    Problem problem(KeyRefusal why) {
        return new Refusals(desk.words()).problem(why);
    }

    /// What a person should know of a key that is not simply usable.
    String note(ListKeys.Line line) {
        Words words = desk.words();
        Key key = line.key();
        return switch (line.state()) {
            case REMOVED ->
                words.of("keys.note.removed", Moments.exact(key.trace().removed().orElseThrow().plus(Key.GRACE)));
            case NOT_YET_VALID -> words.of(
                    "keys.note.from", Moments.exact(key.terms().validity().from().orElseThrow()));
            case EXPIRED -> words.of(
                    "keys.note.expired", Moments.exact(key.terms().validity().to().orElseThrow()));
            case LEASE_ENDED -> words.of("keys.note.lease-ended", key.terms().lease().orElseThrow().vault());
            case DISABLED -> "";
            case ACTIVE -> active(line);
        };
    }

    private String active(ListKeys.Line line) {
        String refused = line.past()
                .rebuff()
                .map(no -> desk.words().of("keys.note.refused", no.kind(),
                        Moments.relative(no.at(), desk.home().now())))
                .orElse("");
        return Stream.of(refused, care(line)).filter(note -> !note.isEmpty()).collect(Collectors.joining(", "));
    }

    private String care(ListKeys.Line line) {
        String expiry = line.care()
                .expiresWithin()
                .map(days -> desk.words().of(days == 1 ? "keys.note.expires-day" : "keys.note.expires", days))
                .orElse("");
        String due = line.care().isDue() ? desk.words().of("keys.note.due") : "";
        return expiry.isEmpty() || due.isEmpty() ? expiry + due : expiry + ", " + due;
    }
}
