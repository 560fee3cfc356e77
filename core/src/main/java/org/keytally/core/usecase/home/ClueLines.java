package org.keytally.core.usecase.home;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keytally.core.domain.prompt.Refusal;

/// What was found, written so that neither a key nor a person nor a project is named.
final class ClueLines {

    private ClueLines() {}

    static String of(Findings found, Optional<KeyExam> exam) {
        String checked = exam
                .map(one -> "key check: " + one.valid() + ' ' + one.credit() + ' ' + one.rate() + '\n')
                .orElse("");
        Stream<String> clues = found.clues().stream()
                .map(clue -> clue.getClass().getSimpleName() + ": " + clue.state() + facts(clue) + '\n');
        Stream<String> unseen = found.unseen().entrySet().stream()
                .map(one -> one.getKey() + ": could not be looked into: " + one.getValue() + '\n');
        return checked + Stream.concat(clues, unseen).collect(Collectors.joining());
    }

    private static String facts(Clue clue) {
        return switch (clue) {
            case Clue.Keys keys -> " active=" + keys.active() + " all=" + keys.all();
            case Clue.Idle idle -> " why=" + idle.why();
            case Clue.Way way -> " payer=" + way.payer();
            case Clue.Barred barred -> " why=" + why(barred.why());
            case Clue.Rebuffed rebuffed -> " kind=" + rebuffed.kind();
            case Clue.Failed failed -> " kind=" + failed.kind() + " count=" + failed.count();
            case Clue.NoneFailed none -> " attempts=" + none.attempts();
            case Clue.Sum sum -> " requests=" + sum.requests();
            case Clue.Unlimited one -> " kind=" + one.target().kind() + " percent=" + one.percent();
            case Clue.AllLimited all -> " kind=" + all.kind();
            case Clue.Surge surge -> " period=" + surge.told().period() + " unit=" + surge.told().unit();
            case Clue.Pattern pattern -> " requests=" + pattern.requests() + " percent=" + pattern.percent();
            case Clue.Overhead time ->
                " own-ms=" + millis(time.own()) + " provider-ms=" + millis(time.provider()) + " prompts="
                        + time.prompts();
            case Clue.NoPrompts _ -> "";
            case Clue.Choosing choosing -> " ms=" + millis(choosing.took());
            case Clue.Adding adding -> " ms=" + millis(adding.took());
            case Clue.Cached cache -> " on=" + cache.isOn() + " answered=" + cache.answered();
        };
    }

    private static String why(Refusal refusal) {
        return refusal instanceof Refusal.Barred(var _, var unfit, var _)
                ? unfit.word()
                : refusal.getClass().getSimpleName();
    }

    private static long millis(Duration length) {
        return length.toMillis();
    }
}
