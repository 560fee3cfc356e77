package org.keytally.core.usecase.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.usecase.budget.BudgetWish;
import org.keytally.core.usecase.budget.SetBudget;

/// Budgets of the made-up team, each cut to what was spent this month so that it lies near a mark.
record DemoBudgets(SetBudget budgets, Instant now) {

    private static final Marks MARKS = new Marks(List.of(50, 75, 90), Optional.of(100));

    void set(List<DemoPrompt> prompts, DemoBooking booking) {
        set("all", 72, prompts, booking, _ -> true);
        set("key:Research team", 93, prompts, booking, prompt -> prompt.key().label().equals("Research team"));
        set("provider:anthropic", 61, prompts, booking, prompt -> prompt.key().provider().equals("anthropic"));
        set("project:Atlas", 104, prompts, booking, prompt -> prompt.work().project().equals("Atlas"));
        set("env:production", 48, prompts, booking,
                prompt -> prompt.environment() == Environment.PRODUCTION);
    }

    private void set(
            String target, int hundredths, List<DemoPrompt> prompts, DemoBooking booking, Predicate<DemoPrompt> isOf) {
        Instant first =
                LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfMonth(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        BigDecimal spent = prompts.stream()
                .filter(prompt -> !prompt.at().isBefore(first) && !prompt.isCut())
                .filter(isOf)
                .flatMap(prompt -> booking.cost(prompt).stream())
                .reduce(Money.ZERO, Money::plus)
                .dollars();
        BigDecimal limit = spent.movePointRight(2)
                .divide(BigDecimal.valueOf(hundredths), 0, RoundingMode.CEILING)
                .max(BigDecimal.ONE);
        budgets.set(new BudgetWish(target, Limit.dollars(limit), BudgetPeriod.MONTH, MARKS, false,
                Optional.of("demo"), Optional.empty()));
    }
}
