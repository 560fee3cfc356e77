package org.keytally.app.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.budget.Replay;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.usecase.budget.BudgetWish;

final class EditBudgetViewModelTest {

    private final TriedBudgets tried = new TriedBudgets();
    private int closed;

    @Test
    void asksForWhatWasTyped() {
        EditBudgetViewModel model = fresh();
        model.draft().kindProperty().set(Target.Kind.KEY);
        model.draft().nameProperty().set("Work");
        model.draft().amountProperty().set("1_000_000");
        model.draft().unitProperty().set(Unit.TOKENS);
        model.draft().periodProperty().set(BudgetPeriod.WEEK);
        model.draft().hardProperty().set(true);
        model.draft().marksProperty().set("90, 50 %");
        model.draft().forecastProperty().set("100");
        model.save();

        assertThat(tried.wishes)
                .containsExactly(new BudgetWish(
                        "key:Work", Limit.tokens(1_000_000), BudgetPeriod.WEEK,
                        new Marks(List.of(50, 90), Optional.of(100)), true, Optional.empty(), Optional.empty()));
        assertThat(closed).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            abc          | 80      | 'abc' is no limit.
            0            | 80      | A budget of 0 is none.
            -5           | 80      | A budget is more than nothing, not '-5'.
            5 EUR        | 80      | Budgets are in US dollars, not as in '5 EUR'.
            50           | 0       | Marks are whole numbers from 1 to 100
            50           | 80;90   | Marks are whole numbers from 1 to 100
            """)
    void saysWhatCannotBe(String amount, String marks, String problem) {
        EditBudgetViewModel model = fresh();
        model.draft().amountProperty().set(amount);
        model.draft().marksProperty().set(marks);

        assertThat(model.problemProperty().get()).startsWith(problem);
        assertThat(model.savableProperty().get()).isFalse();
        model.save();
        assertThat(tried.wishes).isEmpty();
    }

    @Test
    void tellsWhatItWouldHaveDoneLastMonth() {
        tried.lastMonth = new Replay.Outcome(
                40, new BigDecimal("62.5"), 3, new BigDecimal("12.5"), new BigDecimal("50"),
                Optional.of(TriedBudgets.NOW.minusSeconds(86_400L * 20)));
        EditBudgetViewModel model = fresh();
        assertThat(model.previewProperty().get()).isEmpty();

        model.draft().amountProperty().set("50");

        assertThat(model.previewProperty().get())
                .isEqualTo("In Feb 2026 it would have met: $62.50 in 40 requests. It would have refused 3 of them, the"
                        + " first on 24 Feb 2026, and spared $12.50.");
    }

    @Test
    void takesTheFormerOneAwayWhereTheNewOneIsAboutSomethingElse() {
        Budget budget = TriedBudgets.budget(
                "b-00000001", Target.ALL, Limit.dollars("30"), false, Budget.Origin.SET);
        BudgetCases.Line line = new BudgetCases.Line(TriedBudgets.standing(budget, "20", "0"), "all", "");
        BudgetCard card = new BudgetWords(tried.words, tried.formats, tried.cases()).card(line);
        EditBudgetViewModel model =
                new EditBudgetViewModel(tried.cases(), Optional.of(card), tried.stage(), () -> closed++);
        assertThat(model.draft().amountProperty().get()).isEqualTo("30");

        model.draft().periodProperty().set(BudgetPeriod.DAY);
        model.save();

        assertThat(tried.wishes.getLast().period()).isEqualTo(BudgetPeriod.DAY);
        assertThat(tried.removed).containsExactly("b-00000001");
    }

    private EditBudgetViewModel fresh() {
        return new EditBudgetViewModel(tried.cases(), Optional.empty(), tried.stage(), () -> closed++);
    }
}
