package org.keytally.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetId;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.usecase.FakeHome;

final class BudgetSharesTest {

    private final Words words = Words.english();
    private final BudgetShares shares =
            new BudgetShares(words, new Formats(words, ZoneOffset.UTC), new FakeHome()::providers);

    @Test
    void drawsTheTightestOfManyBudgets() {
        assertThat(shares.of(
                List.of(budget(BudgetPeriod.QUARTER, "900"), budget(BudgetPeriod.DAY, "20"),
                        budget(BudgetPeriod.WEEK, "35"), budget(BudgetPeriod.MONTH, "31")),
                Map.of(), Unit.MONEY, BudgetShares.Bar.DAY))
                .extracting(BudgetShares.Share::text)
                .containsExactly("$1.00 a day", "$5.00 a day", "$10.00 a day");
    }

    private static BudgetShares.Called budget(BudgetPeriod period, String dollars) {
        Instant now = Instant.parse("2026-03-02T12:00:00Z");
        Budget budget = new Budget(
                new BudgetId("b-12345678"), Target.ALL, Limit.dollars(dollars), period, Marks.USUAL, false,
                Budget.Origin.SET, Optional.empty(), Validity.ALWAYS);
        return new BudgetShares.Called("", new Standing(
                budget, period.at(now, ZoneOffset.UTC), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, now));
    }
}
