package org.keytally.app.cli.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Level;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.usecase.budget.RaiseAlerts;

/// Budgets and where they stand, in words.
public final class BudgetWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private final Words words;
    private final ExactAmounts amounts;
    private final ZoneId zone;

    public BudgetWords(Words words, ZoneId zone) {
        this.words = words;
        this.amounts = new ExactAmounts(words);
        this.zone = zone;
    }

    String amount(Unit unit, BigDecimal amount) {
        return amounts.amount(unit, amount);
    }

    String number(Unit unit, BigDecimal amount) {
        return amounts.number(unit, amount);
    }

    /// A guess is shown in whole cents.
    String guess(Unit unit, BigDecimal amount) {
        return unit == Unit.MONEY
                ? "$" + amount.setScale(2, RoundingMode.HALF_UP).toPlainString()
                : number(unit, amount);
    }

    String limit(Budget budget) {
        return amount(budget.limit().unit(), budget.limit().amount());
    }

    String period(BudgetPeriod period) {
        return Words.code(period);
    }

    /// A moment in the person's zone: a day where it begins one, else to the minute.
    String moment(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        return local.toLocalTime().toSecondOfDay() == 0 ? local.format(DAY) : local.format(MINUTE);
    }

    String day(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone).format(DAY);
    }

    String kind(Budget budget) {
        return budget.isHard() ? "hard" : "soft";
    }

    String level(Standing standing) {
        return words.of("budget.level", standing.level());
    }

    /// How long it will last, as far as that can be told.
    String pace(Standing standing) {
        if (standing.level() == Level.OVER) {
            return words.of("budget.pace.renews", moment(standing.renews()));
        }
        return standing.lastsUntil()
                .map(until -> words.of("budget.pace.until", moment(until)))
                .orElseGet(() -> words.of("budget.pace.lasts", moment(standing.renews())));
    }

    /// The line that tells an alert.
    public String alert(RaiseAlerts.Raised raised, String target) {
        Standing standing = raised.standing();
        Unit unit = standing.budget().limit().unit();
        return words.of(
                "budget.alert." + Words.code(raised.alert().kind()),
                target,
                period(standing.budget().period()),
                raised.alert().mark(),
                number(unit, standing.used()),
                limit(standing.budget()),
                moment(standing.renews()));
    }
}
