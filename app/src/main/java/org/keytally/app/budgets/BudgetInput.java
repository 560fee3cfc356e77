package org.keytally.app.budgets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.LimitReading;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.usecase.budget.BudgetWish;

/// What was typed into the dialogue of a budget, read; or the one sentence that says what cannot be.
final class BudgetInput {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9_.]+");
    private static final Pattern MARK = Pattern.compile("([0-9]{1,4}) ?%?");
    private static final int MOST_TYPED = 60;

    private final Words words;

    /// The fields that are typed into.
    record Typed(String target, String amount, Unit unit, String marks, String forecast, String reason) {}

    /// What became of it.
    sealed interface Reading {

        record Read(BudgetWish wish) implements Reading {}

        record Wrong(String why) implements Reading {}
    }

    BudgetInput(Words words) {
        this.words = words;
    }

    Reading read(Typed typed, BudgetPeriod period, boolean isHard, Optional<Instant> until) {
        LimitReading limit = LimitReading.of(amount(typed));
        if (limit instanceof LimitReading.Unreadable(LimitReading.Why why)) {
            return new Reading.Wrong(words.of("budget.limit." + Words.code(why), shown(typed.amount())));
        }
        Optional<List<Integer>> spent = marks(typed.marks(), Marks.WHOLE);
        Optional<List<Integer>> forecast = marks(typed.forecast(), Marks.HIGHEST_FORECAST);
        if (spent.isEmpty() || forecast.isEmpty() || forecast.get().size() > 1) {
            return new Reading.Wrong(words.of("budgets.bad-marks"));
        }
        String reason = typed.reason().strip();
        if (reason.length() > Budget.LONGEST_REASON || reason.chars().anyMatch(Character::isISOControl)) {
            return new Reading.Wrong(words.of("budget.bad-reason", Budget.LONGEST_REASON));
        }
        return new Reading.Read(new BudgetWish(
                typed.target(),
                ((LimitReading.Read) limit).limit(),
                period,
                new Marks(spent.get(), forecast.get().stream().findFirst()),
                isHard,
                Optional.of(reason).filter(text -> !text.isEmpty()),
                until));
    }

    // Whoever types the unit as well means it.
    private static String amount(Typed typed) {
        String text = typed.amount().strip();
        if (text.length() > MOST_TYPED) {
            return "";
        }
        return PLAIN_NUMBER.matcher(text).matches()
                ? switch (typed.unit()) {
                    case MONEY -> text;
                    case TOKENS -> text + "tokens";
                    case REQUESTS -> text + "requests";
                }
                : text;
    }

    private static Optional<List<Integer>> marks(String text, int highest) {
        List<Integer> marks = new ArrayList<>();
        if (text.isBlank()) {
            return Optional.of(marks);
        }
        for (String part : text.split(",", -1)) {
            var number = MARK.matcher(part.strip());
            int mark = number.matches() ? Integer.parseInt(number.group(1)) : 0;
            if (mark < 1 || mark > highest) {
                return Optional.empty();
            }
            marks.add(mark);
        }
        return Optional.of(marks);
    }

    private static String shown(String typed) {
        String text = typed.strip();
        return text.length() > MOST_TYPED ? text.substring(0, MOST_TYPED) + "…" : text;
    }
}
