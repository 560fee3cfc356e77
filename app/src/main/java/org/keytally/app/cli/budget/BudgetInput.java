package org.keytally.app.cli.budget;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.LimitReading;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.usecase.budget.TargetNames;

/// The values that were typed for a budget, each refused in one sentence where it cannot be.
public final class BudgetInput {

    private static final Pattern MARK = Pattern.compile("(\\d{1,4})%?");
    private static final int MOST_SHOWN = 12;

    private final Words words;

    public BudgetInput(Words words) {
        this.words = words;
    }

    public Limit limit(String text) {
        return switch (LimitReading.of(text)) {
            case LimitReading.Read(Limit limit) -> limit;
            case LimitReading.Unreadable(LimitReading.Why why) ->
                throw Problem.usage(
                        words.of("budget.limit." + Words.code(why), Refusals.shown(text)),
                        words.of("budget.limit.hint"))
                        .stop();
        };
    }

    BudgetPeriod period(String text) {
        return Arrays.stream(BudgetPeriod.values())
                .filter(one -> Words.code(one).equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.usage(
                        words.of("budget.bad-period", Refusals.shown(text)), words.of("budget.bad-period.hint"))
                        .stop());
    }

    List<Integer> warn(String text) {
        List<Integer> marks = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            marks.add(mark("--warn", part, Marks.WHOLE));
        }
        return marks;
    }

    int forecast(String text) {
        return mark("--forecast", text, Marks.HIGHEST_FORECAST);
    }

    private int mark(String option, String text, int most) {
        var number = MARK.matcher(text.strip());
        int mark = number.matches() ? Integer.parseInt(number.group(1)) : 0;
        if (mark < 1 || mark > most) {
            throw Problem.usage(
                    words.of("budget.bad-mark", option, most, Refusals.shown(text)), words.of("budget.bad-mark.hint"))
                    .stop();
        }
        return mark;
    }

    Instant until(String text) {
        return Moments.parse(text)
                .orElseThrow(() -> Problem.usage(
                        words.of("money.no-date", "--until", Refusals.shown(text)), words.of("money.no-date.hint"))
                        .stop());
    }

    Optional<String> reason(Optional<String> text) {
        Optional<String> given = text.map(String::strip).filter(one -> !one.isEmpty());
        boolean isPossible = given.filter(one -> one.length() > Budget.LONGEST_REASON
                || one.chars().anyMatch(Character::isISOControl))
                .isEmpty();
        if (!isPossible) {
            throw Problem.usage(
                    words.of("budget.bad-reason", Budget.LONGEST_REASON), words.of("budget.bad-reason.hint"))
                    .stop();
        }
        return given;
    }

    Problem ended() {
        return Problem.usage(words.of("budget.ended"), words.of("budget.ended.hint"));
    }

    Problem noTarget(TargetNames.Reading why) {
        return switch (why) {
            case TargetNames.Reading.Unknown unknown ->
                Problem.usage(
                        words.of("budget.unknown", unknown.kind().name().toLowerCase(Locale.ROOT), shown(unknown)),
                        unknown.known().isEmpty()
                                ? words.of("budget.unknown.none")
                                : words.of("budget.unknown.hint", known(unknown.known())));
            case TargetNames.Reading.Unreadable(String text) ->
                Problem.usage(words.of("budget.bad-target", Refusals.shown(text)), words.of("budget.bad-target.hint"));
            case TargetNames.Reading.Read read -> throw new IllegalArgumentException(read.toString());
        };
    }

    private static String shown(TargetNames.Reading.Unknown unknown) {
        return Refusals.shown(unknown.name());
    }

    private static String known(List<String> names) {
        return names.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
    }
}
